import { AsyncResource } from 'node:async_hooks'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { describe, expect, it } from 'vitest'
import { PrismaClient } from '#app/platform/.server/prisma/sqlite/client.ts'
import { createWorld } from '#tests/support/world.ts'
import { db, tx } from './db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import { applyMigrations, readMigrations } from './migrations.server.ts'

const WRITES = process.env.TEST_LONG ? 10_000 : 600
/** So many turns the writes are spread over, about as long as the transactions take. */
const TURNS = 600
const PROMISES = 100
/** Milliseconds, for the long form on a slow machine. */
const PATIENCE = 10 * MINUTE
const READS = process.env.TEST_LONG ? 10_000 : 500

type Client = Pick<PrismaClient, 'counter'>
type Transaction = <T>(work: (t: Client) => Promise<T>) => Promise<T>

/** Mixes plain writes with transactions of which half roll back; answers the acknowledged writes that are gone. */
async function lostWrites(client: Client, transaction: Transaction, prefix: string): Promise<number> {
  const acknowledged: string[] = []
  const work = Array.from({ length: WRITES }, async (_, index) => {
    const key = `${prefix}${index}`
    if (index % 3 !== 0) {
      // Spread over the time that the transactions take, as requests would be.
      for (let turn = 0; turn < index % TURNS; turn += 1) await setImmediate()
      await client.counter.create({ data: { key } })
    } else {
      await transaction(async (t) => {
        await t.counter.create({ data: { key } })
        // Waiting for something else inside a transaction is against the house's rule; it makes the trap wide open.
        await readFile(import.meta.filename)
        if (index % 2 === 1) throw new Error('rolled back on purpose')
      })
    }
    acknowledged.push(key)
  })
  await Promise.allSettled(work)
  const kept = new Set((await client.counter.findMany({ select: { key: true } })).map((row) => row.key))
  return acknowledged.filter((key) => !kept.has(key)).length
}

/** How many of some promises Node has given a number, as it does to whatever it follows. */
async function promisesFollowed(): Promise<number> {
  const before = new AsyncResource('before').asyncId()
  for (let made = 0; made < PROMISES; made += 1) await Promise.resolve()
  return new AsyncResource('after').asyncId() - before - 1
}

/** Reads while transactions are open that all roll back; answers how many reads saw something of them. */
async function undecidedSeen(client: Client, transaction: Transaction, prefix: string): Promise<number> {
  let open = true
  async function write() {
    for (let turn = 0; open; turn += 1)
      await transaction(async (t) => {
        await t.counter.create({ data: { key: `${prefix}${turn}` } })
        await readFile(import.meta.filename)
        throw new Error('rolled back on purpose')
      }).catch(() => undefined)
  }
  let seen = 0
  async function read() {
    for (let turn = 0; turn < READS / 10; turn += 1) {
      seen += await client.counter.count({ where: { key: { startsWith: prefix } } })
      await setImmediate()
    }
  }
  const writing = write()
  await Promise.all(Array.from({ length: 10 }, read))
  open = false
  await writing
  return seen
}

describe('the gate before the database', { timeout: PATIENCE }, () => {
  it('loses no acknowledged write', async () => {
    await createWorld()
    expect(await lostWrites(db, tx, 'gated-')).toBe(0)
  })

  it('lets nobody read what is not yet decided, however many read', async () => {
    expect(await undecidedSeen(db, tx, 'decided-')).toBe(0)
  })

  it('shows at once what one has just written', async () => {
    for (let turn = 0; turn < 50; turn += 1) {
      const key = `own-${turn}`
      await (turn % 2 === 0
        ? db.counter.create({ data: { key } })
        : tx((t) => t.counter.create({ data: { key } })))
      expect(await db.counter.findUnique({ where: { key }, select: { key: true } })).toEqual({ key })
    }
  })

  it('refuses a transaction inside a transaction', async () => {
    await expect(tx(() => tx(async () => undefined))).rejects.toThrow('inside a transaction')
  })

  it('refuses what is asked beside the transaction by whoever stands in it', async () => {
    const beside = tx(async (t) => {
      await t.counter.create({ data: { key: 'beside' } })
      await db.counter.count()
    })
    await expect(beside).rejects.toThrow('db.counter was used inside a transaction')
    expect(await db.counter.count({ where: { key: 'beside' } })).toBe(0)
  })

  it('lets Node follow promises only while somebody stands in a transaction', async () => {
    const outside = async () => (await promisesFollowed()) > 0
    await db.counter.count()
    expect(await outside()).toBe(false)
    await tx(async () => expect(await promisesFollowed()).toBeGreaterThanOrEqual(PROMISES))
    expect(await outside()).toBe(false)
  })

  // The control: without the gate the same loads must lose writes and show what is undecided, otherwise nothing is proven.
  it.runIf(env.provider === 'sqlite')(
    'is needed: over one connection writes are lost and halves are seen',
    async () => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'aksis-ungated-'))
      const url = `file:${path.join(folder, 'ungated.db')}`
      await applyMigrations(url, await readMigrations('prisma/migrations/sqlite'))
      const ungated = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url }) })
      const transaction: Transaction = (work) => ungated.$transaction(work)
      try {
        expect(await lostWrites(ungated, transaction, 'ungated-')).toBeGreaterThan(0)
        expect(await undecidedSeen(ungated, transaction, 'undecided-')).toBeGreaterThan(0)
      } finally {
        await ungated.$disconnect()
        rmSync(folder, { recursive: true, force: true })
      }
    },
  )
})
