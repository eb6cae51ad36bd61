import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { env } from '#app/platform/env.server.ts'
import { fillDisk, lockFromOutside, whileNothingCanBeWritten } from '#tests/support/unwritable.ts'
import { db, tx } from './db.server.ts'
import { withoutWaiting } from './gate.server.ts'
import { isLocked, isNotNow } from '#app/platform/not-now.server.ts'

const LONG = 'x'.repeat(300_000)
let keys = 0
function newKey() {
  keys += 1
  return `kunci-${keys}`
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  )
}

/** What lies in the file itself, read over a connection of its own. */
function stored(key: string): boolean {
  const file = new Database(env.databaseUrl.slice('file:'.length), { readonly: true })
  try {
    return file.prepare('SELECT 1 FROM "Counter" WHERE "key" = ?').get(key) !== undefined
  } finally {
    file.close()
  }
}

const writes = {
  'a plain write': (key: string) => db.counter.create({ data: { key } }),
  'a transaction that reads first': (key: string) =>
    tx(async (t) => {
      await t.counter.findMany()
      await t.counter.create({ data: { key } })
    }),
  'a statement of its own': (key: string) =>
    db.$executeRawUnsafe(`INSERT INTO "Counter" ("key") VALUES ('${key}')`),
}

describe.each(Object.entries(writes))('%s', (_, write) => {
  it('says that it cannot be done now while nothing can be written, and reads go on', async () => {
    await whileNothingCanBeWritten(async () => {
      expect(isNotNow(await failureOf(write(newKey())))).toBe(true)
      expect(await db.counter.findMany({ where: { key: 'tidak ada' } })).toEqual([])
    })
    await write(newKey())
  })

  it.runIf(env.provider === 'sqlite')(
    'waits for the lock of another process while reads are answered, and is done once it is free',
    async () => {
      const key = newKey()
      const lock = lockFromOutside()
      try {
        let done = false
        const written = write(key).then(() => (done = true))
        // Far more turns than a write takes; each read has to come through the gate while the write waits.
        for (let turn = 0; turn < 50; turn += 1) await db.counter.findMany({ take: 1 })
        expect(done).toBe(false)
        lock.release()
        await written
      } finally {
        lock.release()
      }
      expect(stored(key)).toBe(true)
    },
  )
})

it.runIf(env.provider === 'sqlite')('gives up when the lock stays, and does nothing later', async () => {
  const tried = Object.values(writes).map((write) => ({ write, key: newKey() }))
  const lock = lockFromOutside()
  try {
    const failures = await Promise.all(tried.map(({ write, key }) => failureOf(write(key))))
    expect(failures.map((failure) => [isLocked(failure), isNotNow(failure)])).toEqual(
      tried.map(() => [true, true]),
    )
  } finally {
    lock.release()
  }
  await db.counter.create({ data: { key: newKey() } })
  for (const { key } of tried) expect(stored(key)).toBe(false)
})

it('knows no fault of ours as one that passes', async () => {
  const key = newKey()
  await db.counter.create({ data: { key } })
  for (const work of [
    () => db.counter.create({ data: { key } }),
    () => db.$queryRawUnsafe('SELECT 1 FROM "Nirgends"'),
    () => db.counter.update({ where: { key: 'tidak ada' }, data: {} }),
    () => Promise.reject(new Error('ours')),
    () => Promise.reject(new TypeError('ours')),
  ])
    expect(isNotNow(await failureOf(work()))).toBe(false)
})

describe.runIf(env.provider === 'sqlite')('on a full disk', () => {
  it('a write is refused whole, in a transaction and without, and goes through once there is room', async () => {
    const [before, big, after] = [newKey(), newKey(), newKey()]
    const makeRoom = await fillDisk()
    const create = (key: string) => db.setting.create({ data: { key, value: LONG } })
    try {
      expect(isNotNow(await failureOf(create(big)))).toBe(true)
      const half = tx(async (t) => {
        await t.counter.create({ data: { key: before } })
        await t.setting.create({ data: { key: big, value: LONG } })
      })
      expect(isNotNow(await failureOf(half))).toBe(true)
      expect(await db.setting.count({ where: { key: big } })).toBe(0)
    } finally {
      await makeRoom()
    }
    await create(big)
    await db.counter.create({ data: { key: after } })
    expect([stored(before), stored(after)]).toEqual([false, true])
  })
})

describe.runIf(env.provider === 'sqlite')('the one connection', () => {
  it('begins no transaction that might be refused in its middle: the work starts once the lock is there', async () => {
    const lock = lockFromOutside()
    let begun = 0
    try {
      const work = tx(async (t) => {
        begun += 1
        await t.counter.create({ data: { key: newKey() } })
      })
      for (let turn = 0; turn < 50; turn += 1) await db.counter.findMany({ take: 1 })
      expect(begun).toBe(0)
      lock.release()
      await work
    } finally {
      lock.release()
    }
    expect(begun).toBe(1)
  })

  it('loses no acknowledged write after a transaction that could not end', async () => {
    const [broken, next] = [newKey(), newKey()]
    const failing = tx(async (t) => {
      await t.counter.create({ data: { key: broken } })
      await t.$executeRawUnsafe('PRAGMA defer_foreign_keys = ON')
      await t.$executeRawUnsafe(
        `INSERT INTO "TeamMember" ("id", "teamId", "personId", "cohortId") VALUES ('no', 'no', 'no', 'no')`,
      )
    })
    expect(await failureOf(failing)).not.toBeNull()
    await db.counter.create({ data: { key: next } })
    expect([stored(broken), stored(next)]).toEqual([false, true])
  })

  it('does not let what a page can do without wait for a lock', async () => {
    const lock = lockFromOutside()
    try {
      const kept = db.counter.create({ data: { key: newKey() } })
      let keptIsDone = false
      void kept.then(() => (keptIsDone = true))
      expect(
        isLocked(await failureOf(withoutWaiting(() => db.counter.create({ data: { key: newKey() } })))),
      ).toBe(true)
      expect(keptIsDone).toBe(false)
      lock.release()
      await kept
    } finally {
      lock.release()
    }
  })
})
