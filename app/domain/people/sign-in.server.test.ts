import { hash } from '@node-rs/argon2'
import { beforeAll, describe, expect, test } from 'vitest'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { aside } from '#app/platform/data/aside.server.ts'
import { db, tx, type Tx } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import {
  knowsAccount,
  readKnownDevice,
  rememberAccount,
  type KnownDevice,
} from '#app/platform/known-device.server.ts'
import { limit } from '#app/domain/access/limits.server.ts'
import { readSession, startSession } from '#app/domain/access/sessions.server.ts'
import { client, createAccounts, PASSWORD, tryIn } from '#tests/support/accounts.ts'
import { fillDisk, whileNothingCanBeWritten } from '#tests/support/unwritable.ts'
import { askerFor } from '#tests/support/world.ts'
import { signIn, signInToDemo, stepUp } from './sign-in.server.ts'

let newPerson: Awaited<ReturnType<typeof createAccounts>>['newPerson']

beforeAll(async () => {
  ;({ newPerson } = await createAccounts())
})

test('gives the same answer to a wrong password, an unknown name, an invited and a closed account', async () => {
  const [known, closed, invited] = [await newPerson('Satu'), await newPerson('Dua'), await newPerson('Tiga')]
  await db.person.update({ where: { id: closed.id }, data: { status: 'DISABLED' } })
  await db.person.update({ where: { id: invited.id }, data: { status: 'INVITED' } })
  const wrong = { ok: false, reason: 'wrong' }
  expect(await tryIn(known.email, 'salah sekali ini')).toEqual(wrong)
  expect(await tryIn('tidak.ada@contoh.test', PASSWORD)).toEqual(wrong)
  expect(await tryIn(closed.email, PASSWORD)).toEqual(wrong)
  expect(await tryIn(invited.email, PASSWORD)).toEqual(wrong)
})

test('notes a sign-in that failed: whose account, and from which device, never what was typed', async () => {
  const known = await newPerson('Nol')
  const before = await db.auditEvent.count({ where: { action: 'session.refuse' } })
  await tryIn(known.email, 'salah sekali ini')
  await tryIn('tidak.ada@contoh.test', 'salah sekali ini')
  const asker = await askerFor(known.id)
  expect(
    await stepUp(asker, { password: 'salah sekali ini', code: '' }, 'sha256:-', new Date()),
  ).toMatchObject({ reason: 'wrong' })
  const noted = await db.auditEvent.findMany({
    where: { action: 'session.refuse' },
    orderBy: { seq: 'asc' },
    skip: before,
  })
  expect(noted.map(({ personId, districtId, objectId }) => [personId, districtId, objectId])).toEqual([
    [null, known.districtId, known.id],
    [null, null, 'unknown'],
    [known.id, known.districtId, known.id],
  ])
  expect(JSON.stringify(noted)).not.toMatch(/salah|@/)
})

test('locks an account after five wrong tries, the right password too, known or not', async () => {
  const known = await newPerson('Empat')
  for (const email of [known.email, 'hantu@contoh.test']) {
    for (let index = 0; index < 5; index += 1) expect((await tryIn(email, 'salah sekali ini')).ok).toBe(false)
    expect(await tryIn(email, PASSWORD)).toEqual({ ok: false, reason: 'locked', retryAfter: 900 })
  }
})

test('lets a whole class come in behind one address; only wrong tries use up what the address has', async () => {
  const [known, line] = [await newPerson('Satu Kelas'), client()]
  const enter = (password: string) =>
    signIn({ account: known.email, password, shared: false }, line, new Date())
  for (let guess = 0; guess < 99; guess += 1) expect((await limit('address', line.address)).ok).toBe(true)
  for (let index = 0; index < 3; index += 1) expect((await enter(PASSWORD)).ok).toBe(true)
  expect(await enter('salah sekali ini')).toEqual({ ok: false, reason: 'wrong' })
  expect(await enter(PASSWORD)).toMatchObject({ reason: 'locked' })
})

test('a stranger on the same line does not lock out a browser that is known', async () => {
  const known = await newPerson('Dikenal')
  const line = client()
  const given = { account: known.email, password: PASSWORD, shared: false }
  const first = await signIn(given, line, new Date())
  if (!first.ok || !first.deviceCookie) throw new Error('She did not come in.')
  const device = await readKnownDevice(first.deviceCookie)
  for (let guess = 0; guess < 101; guess += 1) await limit('address', line.address)
  expect(await signIn(given, line, new Date())).toMatchObject({ reason: 'locked' })
  expect(await signIn(given, { ...line, known: device }, new Date())).toMatchObject({ ok: true })
  const wrong = { ...given, password: 'salah sekali ini' }
  for (let guess = 0; guess < 5; guess += 1)
    expect(await signIn(wrong, { ...line, known: device }, new Date())).toMatchObject({ reason: 'wrong' })
  expect(await signIn(given, { ...line, known: device }, new Date())).toMatchObject({ reason: 'locked' })
})

/** Notes in the audit trail, shorter and shorter, until not even the shortest has room. */
async function writeUntilFull({ id, districtId }: { id: string; districtId: string }) {
  for (const length of [2_000, 200, 0]) {
    const note = (t: Tx) =>
      recordActivity(
        t,
        {
          personId: id,
          districtId,
          action: 'session.start',
          object: { type: 'person', id },
          after: { device: '-'.repeat(length) },
        },
        new Date(),
      )
    while (await aside('a filling', () => tx(note)));
  }
}

describe('while nothing can be written', () => {
  const notNow = { ok: false, reason: 'not-now' }

  test('says so to the right and to the wrong password, and counts no try', async () => {
    const known = await newPerson('Penuh Satu')
    await whileNothingCanBeWritten(async () => {
      for (let index = 0; index < 6; index += 1) {
        expect(await tryIn(known.email, PASSWORD)).toEqual(notNow)
        expect(await tryIn(known.email, 'salah sekali ini')).toEqual(notNow)
      }
    })
    expect((await tryIn(known.email, PASSWORD)).ok).toBe(true)
  })

  test.runIf(env.provider === 'sqlite')(
    'on a full disk tries that could still be counted are given back, and lock nobody out',
    async () => {
      const known = await newPerson('Penuh Dua')
      const visitor = client()
      const enter = (password: string) =>
        signIn({ account: known.email, password, shared: false }, visitor, new Date())
      // Now its counts have their rows, and counting needs no room.
      expect(await enter('salah sekali ini')).toEqual({ ok: false, reason: 'wrong' })
      const makeRoom = await fillDisk()
      try {
        await writeUntilFull(known)
        const count = () => db.rateLimiterFlexible.aggregate({ _sum: { points: true } })
        const before = await count()
        for (let index = 0; index < 6; index += 1) expect(await enter(PASSWORD)).toEqual(notNow)
        expect(await count()).toEqual(before)
      } finally {
        await makeRoom()
      }
      expect((await enter(PASSWORD)).ok).toBe(true)
    },
  )

  test('a repeated password says so, too, and counts no try', async () => {
    const known = await newPerson('Penuh Tiga')
    const asker = await askerFor(known.id)
    const again = (password: string) =>
      stepUp(asker, { password: password, code: '' }, 'sha256:-', new Date())
    await whileNothingCanBeWritten(async () => {
      for (let index = 0; index < 6; index += 1) await expect(again(PASSWORD)).rejects.toThrow()
    })
    expect(await again(PASSWORD)).toEqual({ ok: true })
  })
})

describe('an account that strangers have locked', () => {
  async function locked(name: string) {
    const person = await newPerson(name)
    const known = await readKnownDevice(await rememberAccount(null, person.email))
    for (let index = 0; index < 6; index += 1) await tryIn(person.email, 'salah sekali ini')
    return { person, known }
  }

  test('opens to its owner on a device she has signed in with, and stays locked for all others', async () => {
    const { person, known } = await locked('Kenal Satu')
    expect((await tryIn(person.email, PASSWORD, known)).ok).toBe(true)
    expect(await tryIn(person.email, PASSWORD)).toMatchObject({ reason: 'locked' })
  })

  test('opens to no device of somebody else, nor to a cookie we did not sign', async () => {
    const { person } = await locked('Kenal Dua')
    const other = await readKnownDevice(await rememberAccount(null, 'orang.lain@contoh.test'))
    expect(await tryIn(person.email, PASSWORD, other)).toMatchObject({ reason: 'locked' })
    const signed = await rememberAccount(null, person.email)
    const forged = signed.replace(/=[^.;]+/, `=${btoa(JSON.stringify({ id: 'x'.repeat(22), accounts: [] }))}`)
    expect(await readKnownDevice(forged)).toBeNull()
    expect(await readKnownDevice(null)).toBeNull()
  })

  test('gives a known device five tries of its own, and no more', async () => {
    const { person, known } = await locked('Kenal Tiga')
    for (let index = 0; index < 5; index += 1)
      expect(await tryIn(person.email, 'salah sekali ini', known)).toMatchObject({ reason: 'wrong' })
    expect(await tryIn(person.email, PASSWORD, known)).toMatchObject({ reason: 'locked' })
  })

  test('is known on an office computer to the five people who used it last', async () => {
    let device: KnownDevice | null = null
    for (let number = 1; number <= 6; number += 1)
      device = await readKnownDevice(await rememberAccount(device, `kantor${number}@contoh.test`))
    const knows = [1, 2, 6].map((number) => knowsAccount(device, `kantor${number}@contoh.test`))
    expect(knows).toEqual([false, true, true])
  })
})

test('a session that the browser had is worth nothing once somebody has signed in there', async () => {
  const [before, person] = [await newPerson('Tadi'), await newPerson('Kini')]
  const [kept, old] = [await startSession(before.id, ''), await startSession(before.id, '')]
  const given = { account: person.email, password: PASSWORD, shared: false }
  const wrong = { ...given, password: 'salah sekali ini' }
  expect(await signIn(wrong, { ...client(), cookies: old }, new Date())).toMatchObject({ reason: 'wrong' })
  expect(await readSession(old)).not.toBeNull()
  expect(await signIn(given, { ...client(), cookies: old }, new Date())).toMatchObject({ ok: true })
  expect(await readSession(old)).toBeNull()
  expect(await readSession(kept)).not.toBeNull()
})

test('a password that was hashed in a weaker way is hashed in today’s when it is shown, and no other', async () => {
  const person = await newPerson('Lama')
  const kept = async () => (await db.person.findUniqueOrThrow({ where: { id: person.id } })).passwordHash
  const today = await kept()
  expect((await tryIn(person.email, PASSWORD)).ok).toBe(true)
  expect(await kept()).toBe(today)
  const weak = await hash(PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 })
  await db.person.update({ where: { id: person.id }, data: { passwordHash: weak } })
  expect((await tryIn(person.email, 'salah sekali ini')).ok).toBe(false)
  expect(await kept()).toBe(weak)
  // At once, at three browsers: hashing anew is no other password.
  for (const answer of await Promise.all([1, 2, 3].map(() => tryIn(person.email, PASSWORD))))
    expect(await readSession(answer.ok ? answer.cookie : null)).not.toBeNull()
  expect((await kept())?.split('$').slice(0, 4)).toEqual(today?.split('$').slice(0, 4))
  expect((await tryIn(person.email, PASSWORD)).ok).toBe(true)
})

test('signs in with the address written in capitals and ends a shared phone’s session with the browser', async () => {
  const person = await newPerson('Lima')
  const own = await tryIn(` ${person.email.toUpperCase()} `, PASSWORD)
  const shared = await signIn(
    { account: person.email, password: PASSWORD, shared: true },
    client(),
    new Date(),
  )
  expect(own.ok && own.cookie).toContain('Max-Age')
  expect(shared.ok && shared.cookie).not.toMatch(/Max-Age|Expires/)
  expect(shared.ok && (await readSession(shared.cookie))?.person.id).toBe(person.id)
})

test('refuses the one-click sign-in outside demo mode', async () => {
  expect(await signInToDemo('bupati@demo.aksis.test', client(), new Date())).toBeNull()
})

test('a closed account loses its open session at once', async () => {
  const person = await newPerson('Enam')
  const cookie = await startSession(person.id, '')
  await db.person.update({ where: { id: person.id }, data: { status: 'DISABLED' } })
  expect(await readSession(cookie)).toBeNull()
})
