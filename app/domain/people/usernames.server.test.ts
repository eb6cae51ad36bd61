import { expect, test } from 'vitest'
import { readSession, startSession } from '#app/domain/access/sessions.server.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { createAccounts, PASSWORD, tryIn } from '#tests/support/accounts.ts'
import { askerFor } from '#tests/support/world.ts'
import { changePassword } from './passwords.server.ts'
import { changeUsername, ensureUsername, readUsername } from './usernames.server.ts'

let rooms = 0

/** Two people with the password of the tests, and words that are nobody's user name yet. */
async function two() {
  const { newPerson } = await createAccounts()
  const [one, other] = [await newPerson('Satu Nama'), await newPerson('Lain Nama')]
  rooms += 1
  const room = rooms
  return {
    one: await askerFor(one.id),
    other: await askerFor(other.id),
    free: (word: string) => `${word}.${room}`,
  }
}

test('refuses a user name that somebody else has, of another district too, and one chosen on an old page', async () => {
  const { one, other, free } = await two()
  const { one: stranger } = await two()
  const wanted = { username: free('dewi'), version: 1 }
  expect(await changeUsername(one, wanted, new Date())).toEqual({ ok: true, username: wanted.username })
  for (const late of [other, stranger])
    expect(await changeUsername(late, wanted, new Date())).toEqual({ ok: false, reason: 'taken' })
  expect(await changeUsername(one, { username: free('ratna'), version: 1 }, new Date())).toEqual({
    ok: false,
    reason: 'stale',
  })
  expect((await readUsername(one)).username).toBe(wanted.username)
  expect((await readUsername(other)).username).toBeNull()
})

test('two who choose one user name at once: one of them gets it', async () => {
  const { one, other, free } = await two()
  const wanted = { username: free('bersama'), version: 1 }
  const answers = await Promise.all([one, other].map((asker) => changeUsername(asker, wanted, new Date())))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, reason: 'taken' })
})

test('by the new user name she signs in, by the old one nobody; her session goes on, and the trail tells', async () => {
  const { one, free } = await two()
  const cookie = await startSession(one.id, '')
  await changeUsername(one, { username: free('lama'), version: 1 }, new Date())
  await changeUsername(one, { username: free('baru'), version: 2 }, new Date())
  expect(await tryIn(free('lama'), PASSWORD)).toMatchObject({ ok: false, reason: 'wrong' })
  expect(await tryIn(free('baru').toUpperCase(), PASSWORD)).toMatchObject({ ok: true })
  expect((await readSession(cookie))?.person).toMatchObject({ id: one.id, username: free('baru') })
  const trail = await db.auditEvent.findMany({
    where: { personId: one.id, action: 'profile.username' },
    orderBy: { seq: 'asc' },
  })
  expect(trail.map(({ detail }): unknown => JSON.parse(detail))).toMatchObject([
    { before: null, after: free('lama') },
    { before: free('lama'), after: free('baru') },
  ])
})

test('the name she has already changes nothing and is noted nowhere', async () => {
  const { one, free } = await two()
  await changeUsername(one, { username: free('tetap'), version: 1 }, new Date())
  await changeUsername(one, { username: free('tetap'), version: 1 }, new Date())
  expect((await readUsername(one)).version).toBe(2)
  expect(await db.auditEvent.count({ where: { personId: one.id, action: 'profile.username' } })).toBe(1)
})

test('her user name is guessed first, so it is no password', async () => {
  const { one, free } = await two()
  await changeUsername(one, { username: `layanglayang.${free('ungu')}`, version: 1 }, new Date())
  const change = (next: string) => changePassword(one, { current: PASSWORD, next }, '', new Date())
  expect(await change('Layanglayang ungu 2026')).toEqual({ ok: false, reason: 'guessable' })
  expect(await change('gunung-lipat-payung-teh')).toEqual({ ok: true })
})

test('those of one name who are named at once get names of their own, and keep them', async () => {
  const { newPerson } = await createAccounts()
  const people: { id: string; name: string; username: string | null }[] = []
  for (const which of ['Dulu', 'Lalu', 'Kini']) people.push(await newPerson(`Kembar ${which}`))
  const nameAll = (list: typeof people) =>
    Promise.all(list.map((person) => tx((t) => ensureUsername(t, person))))
  const names = await nameAll(people)
  expect(new Set(names).size).toBe(3)
  for (const name of names) expect(name).toMatch(/^kembar\.contoh\d*$/)
  expect(await nameAll(await db.person.findMany({ where: { username: { in: names } } }))).toEqual(
    expect.arrayContaining(names),
  )
})
