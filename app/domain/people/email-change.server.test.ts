import { beforeAll, expect, test } from 'vitest'
import { listSessions, startSession } from '#app/domain/access/sessions.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { linkToken } from '#app/platform/link-token.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { createAccounts, PASSWORD, tryIn } from '#tests/support/accounts.ts'
import { emailOf, fresh, newestEmailLink, RIGHT, setEmailAs } from '#tests/support/emails.ts'
import { openMailbox } from '#tests/support/mail.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { issueToken, openToken } from './account-tokens.server.ts'
import { askAgain, setEmail, withdrawEmail } from './email-change.server.ts'
import { confirmNewEmail } from './email-confirming.server.ts'

let world: World
let other: World
let newPerson: Awaited<ReturnType<typeof createAccounts>>['newPerson']
const { mailsTo, linkFor } = openMailbox()

beforeAll(async () => {
  ;({ world, newPerson } = await createAccounts())
  other = await createWorld()
})

const secretariat = () => askerFor(world.people.secretariat.id)
const set = (id: string, email: string | null, by = world.people.secretariat.id) => setEmailAs(by, id, email)

/** Somebody with a password, and a link that waits for her at a new address. */
async function waiting(name: string) {
  const person = await newPerson(name)
  const email = fresh()
  expect(await set(person.id, email)).toMatchObject({ ok: true, done: 'asked' })
  return { ...person, fresh: email, link: await newestEmailLink(person.id) }
}

test('refuses who may not manage people, a person of another district, and whose role the asker could not give', async () => {
  const { id } = await newPerson('Dijaga Surel')
  for (const { id: asking } of [world.people.trainer, world.people.auditor, world.teams.one.members[0]])
    expect(await set(id, fresh(), asking)).toEqual({ ok: false, reason: 'not-found' })
  expect(await set(other.people.reviewer.id, fresh())).toEqual({ ok: false, reason: 'not-found' })
  for (const { id: above } of [world.people.bupati, world.people.admin, world.people.secretariat]) {
    expect(await set(above, fresh())).toEqual({ ok: false, reason: 'not-allowed' })
    expect(await set(above, null)).toEqual({ ok: false, reason: 'not-allowed' })
  }
  const asker = await secretariat()
  for (const [person, reason] of [
    [other.people.reviewer.id, 'not-found'],
    [world.people.bupati.id, 'not-allowed'],
  ] as const) {
    expect(await withdrawEmail(asker, person, new Date())).toEqual({ ok: false, reason })
    expect(await askAgain(asker, person, crypto.randomUUID(), new Date())).toEqual({ ok: false, reason })
  }
})

test('refuses an address that somebody has, here or in another district', async () => {
  const { id } = await newPerson('Ingin Surel')
  for (const taken of [world.people.opd.email, other.people.opd.email])
    expect(await set(id, taken)).toEqual({ ok: false, reason: 'taken' })
})

test('the old address signs in until the new one is confirmed, and the new one from then on', async () => {
  const { id, email, fresh: address, link } = await waiting('Berganti Surel')
  expect(await tryIn(email, PASSWORD)).toMatchObject({ ok: true })
  expect(await tryIn(address, PASSWORD)).toMatchObject({ ok: false })
  expect(await confirmNewEmail(link, RIGHT, new Date())).toEqual({ ok: true, email: address })
  expect(await emailOf(id)).toBe(address)
  expect(await tryIn(address, PASSWORD)).toMatchObject({ ok: true })
  expect(await tryIn(email, PASSWORD)).toMatchObject({ ok: false })
})

test('looking at a link changes nothing', async () => {
  const { id, email, fresh: address, link } = await waiting('Dilihat Saja')
  for (let look = 0; look < 3; look += 1)
    expect(await openToken(link, ['EMAIL'], new Date())).toMatchObject({ state: 'open', email: address })
  expect(await emailOf(id)).toBe(email)
})

test('whoever reads the mail at a mistyped address has no account by it: the password is asked for', async () => {
  const { id, email, link } = await waiting('Salah Ketik')
  for (const password of ['', 'bukan sandinya siapa'])
    expect(await confirmNewEmail(link, { password, here: null }, new Date())).toEqual({
      ok: false,
      reason: 'wrong',
    })
  // Somebody else's open session proves nothing either.
  const here = { personId: world.people.opd.id, handle: 'sha256:x' }
  expect(await confirmNewEmail(link, { password: 'tebakan ketiga', here }, new Date())).toMatchObject({
    reason: 'wrong',
  })
  expect(await emailOf(id)).toBe(email)
  expect(await openToken(link, ['EMAIL'], new Date())).toMatchObject({ state: 'open' })
})

test('guesses of the password at a link run out', async () => {
  const { link } = await waiting('Ditebak Terus')
  const guess = { password: 'tebakan lagi lagi', here: null }
  for (let tries = 0; tries < 5; tries += 1) await confirmNewEmail(link, guess, new Date())
  expect(await confirmNewEmail(link, RIGHT, new Date())).toMatchObject({ ok: false, reason: 'locked' })
})

test('a link works once, within seven days, and for its own purpose and person alone', async () => {
  const one = await waiting('Sekali Pakai')
  const uses = await Promise.all([
    confirmNewEmail(one.link, RIGHT, new Date()),
    confirmNewEmail(one.link, RIGHT, new Date()),
  ])
  expect(uses.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await confirmNewEmail(one.link, RIGHT, new Date())).toEqual({ ok: false, reason: 'used' })
  const two = await waiting('Terlalu Lama')
  const late = new Date(Date.now() + 7 * DAY + 1000)
  expect(await confirmNewEmail(two.link, RIGHT, late)).toEqual({ ok: false, reason: 'expired' })
  expect(await openToken(two.link, ['INVITATION', 'SHEET', 'PASSWORD_RESET'], new Date())).toEqual({
    state: 'unknown',
  })
  const reset = await db.$transaction((t) =>
    issueToken(t, { personId: two.id, purpose: 'PASSWORD_RESET', createdById: null }, new Date()),
  )
  expect(await confirmNewEmail(linkToken(reset.id), RIGHT, new Date())).toEqual({
    ok: false,
    reason: 'unknown',
  })
  expect(await emailOf(two.id)).toBe(two.email)
})

test('of two new addresses only the newer link lives, and of two secretaries at once one is told', async () => {
  const { id, fresh: first, link } = await waiting('Dua Kali')
  const second = fresh()
  expect(await set(id, second)).toMatchObject({ ok: true })
  expect(await confirmNewEmail(link, RIGHT, new Date())).toEqual({ ok: false, reason: 'expired' })
  expect(await confirmNewEmail(await newestEmailLink(id), RIGHT, new Date())).toEqual({
    ok: true,
    email: second,
  })
  expect(first).not.toBe(second)
  const { version } = await db.person.findUniqueOrThrow({ where: { id } })
  const asker = await secretariat()
  const answers = await Promise.all(
    [fresh(), fresh()].map((email) => setEmail(asker, id, { email, version, replaces: null }, new Date())),
  )
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.reason)).sort()).toEqual(['ok', 'stale'])
  expect(
    await db.accountToken.count({
      where: { personId: id, purpose: 'EMAIL', usedAt: null, expiresAt: { gt: new Date() } },
    }),
  ).toBe(1)
})

test('an address that somebody took meanwhile is refused at the link, which changes nothing', async () => {
  const { id, email, fresh: address, link } = await waiting('Kalah Cepat')
  const { id: faster } = await newPerson('Lebih Cepat')
  await db.person.update({ where: { id: faster }, data: { email: address } })
  expect(await confirmNewEmail(link, RIGHT, new Date())).toEqual({ ok: false, reason: 'taken' })
  expect(await emailOf(id)).toBe(email)
})

test('confirming ends what the old address could still do: other sessions and a link to a new password', async () => {
  const { id, link } = await waiting('Bersih Semua')
  const [mine] = [await startSession(id, 'HP sendiri'), await startSession(id, 'HP lain')]
  expect(mine).toBeTruthy()
  const reset = await db.$transaction((t) =>
    issueToken(t, { personId: id, purpose: 'PASSWORD_RESET', createdById: null }, new Date()),
  )
  const handle = (await listSessions(id)).find(({ device }) => device === 'HP sendiri')?.handle ?? ''
  expect(
    await confirmNewEmail(link, { password: PASSWORD, here: { personId: id, handle } }, new Date()),
  ).toMatchObject({ ok: true })
  expect((await listSessions(id)).map(({ device }) => device)).toEqual(['HP sendiri'])
  expect(await openToken(linkToken(reset.id), ['PASSWORD_RESET'], new Date())).toEqual({ state: 'expired' })
})

test('the new address gets the link, the old one a notice without the new one, then another', async () => {
  const { id, email, fresh: address, link } = await waiting('Diberi Tahu')
  expect(await linkFor(address)).toBe(`/surel/${link}`)
  await confirmNewEmail(link, RIGHT, new Date())
  const told = await mailsTo(email)
  expect(told.map(({ subject }) => subject)).toEqual([
    'Alamat surel akun AKSIS Anda akan diganti',
    'Alamat surel akun AKSIS Anda sudah diganti',
  ])
  for (const { text } of told) expect(text).not.toContain(address)
  const events = await db.auditEvent.findMany({ where: { objectId: id }, orderBy: { seq: 'asc' } })
  expect(events.map(({ action, personId }) => [action, personId])).toEqual([
    ['person.email-ask', world.people.secretariat.id],
    ['person.email', id],
  ])
  expect(JSON.parse(events[1]?.detail ?? '')).toMatchObject({ before: email, after: address })
})

test('a new address is taken back, or its link sent again, while it waits and no longer', async () => {
  const { id, fresh: address, link } = await waiting('Ditarik Lagi')
  const asker = await secretariat()
  const key = crypto.randomUUID()
  expect(await askAgain(asker, id, key, new Date())).toMatchObject({ ok: true })
  expect(await askAgain(asker, id, key, new Date())).toMatchObject({ ok: true })
  expect(await db.accountToken.count({ where: { personId: id, purpose: 'EMAIL' } })).toBe(2)
  expect(await confirmNewEmail(link, RIGHT, new Date())).toMatchObject({ reason: 'expired' })
  const again = await linkFor(address)
  expect(await withdrawEmail(asker, id, new Date())).toMatchObject({ ok: true })
  expect(await confirmNewEmail(again, RIGHT, new Date())).toMatchObject({ reason: 'expired' })
  expect(await withdrawEmail(asker, id, new Date())).toEqual({ ok: false, reason: 'none' })
  expect(await askAgain(asker, id, crypto.randomUUID(), new Date())).toEqual({ ok: false, reason: 'none' })
})
