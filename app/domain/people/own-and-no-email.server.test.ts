import { beforeAll, expect, test } from 'vitest'
import { listSessions, startSession } from '#app/domain/access/sessions.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { createAccounts, PASSWORD, tryIn } from '#tests/support/accounts.ts'
import { emailOf, fresh, newestEmailLink, RIGHT, setEmailAs } from '#tests/support/emails.ts'
import { openMailbox } from '#tests/support/mail.ts'
import { askerFor, type World } from '#tests/support/world.ts'
import { openToken } from './account-tokens.server.ts'
import { askForOwnEmail, pendingEmail } from './email-asking.server.ts'
import { askAgain, setEmail } from './email-change.server.ts'
import { confirmNewEmail } from './email-confirming.server.ts'
import { invite } from './invitations.server.ts'

let world: World
let newPerson: Awaited<ReturnType<typeof createAccounts>>['newPerson']
const { mailsTo, linkFor } = openMailbox()

beforeAll(async () => {
  ;({ world, newPerson } = await createAccounts())
})

const secretariat = () => askerFor(world.people.secretariat.id)
const set = (id: string, email: string | null) => setEmailAs(world.people.secretariat.id, id, email)

test('who has no address gets one by the same link; who has one loses it only with a user name, at once', async () => {
  const person = await newPerson('Tanpa Alamat')
  expect(await set(person.id, null)).toEqual({ ok: false, reason: 'no-username' })
  await db.person.update({ where: { id: person.id }, data: { username: 'tanpa.alamatnya' } })
  await startSession(person.id, 'HP')
  const pending = fresh()
  await set(person.id, pending)
  const link = await newestEmailLink(person.id)
  expect(await set(person.id, null)).toMatchObject({ ok: true, done: 'removed' })
  expect(await confirmNewEmail(link, RIGHT, new Date())).toMatchObject({ reason: 'expired' })
  expect(await emailOf(person.id)).toBeNull()
  expect(await listSessions(person.id)).toEqual([])
  expect((await mailsTo(person.email)).at(-1)?.subject).toBe('Alamat surel dihapus dari akun AKSIS Anda')
  expect(await tryIn('tanpa.alamatnya', PASSWORD)).toMatchObject({ ok: true })
  const address = fresh()
  expect(await set(person.id, address)).toMatchObject({ ok: true, done: 'asked' })
  expect(await confirmNewEmail(await newestEmailLink(person.id), RIGHT, new Date())).toEqual({
    ok: true,
    email: address,
  })
})

test('the address of somebody invited is corrected at once: her old invitation is dead, a new one goes to the new address', async () => {
  const asker = await secretariat()
  const wrong = fresh()
  const held = { role: 'reviewer', cohortId: null } as const
  const form = {
    key: crypto.randomUUID(),
    name: 'Undangan Keliru',
    email: wrong,
    agencyId: null,
    title: null,
    held,
  }
  const invited = await invite(asker, form, new Date())
  if (!invited.ok) throw new Error(invited.reason)
  const { personId } = invited
  const old = await linkFor(wrong)
  const address = fresh()
  expect(await set(personId, address)).toMatchObject({ ok: true, done: 'invited' })
  expect(await emailOf(personId)).toBe(address)
  expect(await openToken(old, ['INVITATION'], new Date())).toEqual({ state: 'expired' })
  expect(await openToken(await linkFor(address), ['INVITATION'], new Date())).toMatchObject({ state: 'open' })
  // Of the wrong address nothing is left but the first invitation.
  expect(await mailsTo(wrong)).toHaveLength(1)
  const event = await db.auditEvent.findFirstOrThrow({
    where: { action: 'person.email', objectId: personId },
  })
  expect(JSON.parse(event.detail)).toMatchObject({ before: wrong, after: address })
  expect(await set(personId, null)).toMatchObject({ ok: true, done: 'removed' })
  const person = await db.person.findUniqueOrThrow({ where: { id: personId } })
  expect(person.username).toMatch(/^undangan\.keliru/)
  expect(await openToken(await linkFor(address), ['INVITATION'], new Date())).toEqual({ state: 'expired' })
})

test('refuses a closed account and the address she has', async () => {
  const { id, email } = await newPerson('Sudah Tutup')
  expect(await set(id, email)).toEqual({ ok: false, reason: 'same' })
  await db.person.update({ where: { id }, data: { status: 'DISABLED' } })
  expect(await set(id, fresh())).toEqual({ ok: false, reason: 'closed' })
})

test('of several new addresses at once one link lives, whoever asked', async () => {
  const { id } = await newPerson('Serempak Saja')
  const [herself, secretariat] = [await askerFor(id), await askerFor(world.people.secretariat.id)]
  const replaces = fresh()
  await set(id, replaces)
  await Promise.all([
    askForOwnEmail(herself, { email: fresh(), replaces }, new Date()),
    set(id, fresh()),
    askAgain(secretariat, id, crypto.randomUUID(), new Date()),
    askAgain(secretariat, id, crypto.randomUUID(), new Date()),
  ])
  const now = new Date()
  const open = { personId: id, purpose: 'EMAIL', usedAt: null, expiresAt: { gt: now } }
  expect(await db.accountToken.count({ where: open })).toBe(1)
})

test('she may ask for another address herself', async () => {
  const { id, email } = await newPerson('Minta Sendiri')
  const asker = await askerFor(id)
  expect(await askForOwnEmail(asker, { email, replaces: null }, new Date())).toEqual({
    ok: false,
    reason: 'same',
  })
  expect(await askForOwnEmail(asker, { email: world.people.opd.email, replaces: null }, new Date())).toEqual({
    ok: false,
    reason: 'taken',
  })
  const address = fresh()
  expect(await askForOwnEmail(asker, { email: address, replaces: null }, new Date())).toEqual({
    ok: true,
    email: address,
  })
  expect(await emailOf(id)).toBe(email)
  expect(await confirmNewEmail(await linkFor(address), RIGHT, new Date())).toEqual({
    ok: true,
    email: address,
  })
})

test('refuses to replace a new address that waits and was not named, by herself and by the secretariat', async () => {
  const { id } = await newPerson('Ganti Dua Kali')
  const [herself, secretariat] = [await askerFor(id), await askerFor(world.people.secretariat.id)]
  const first = fresh()
  await askForOwnEmail(herself, { email: first, replaces: null }, new Date())
  const again = { email: fresh(), replaces: null }
  expect(await askForOwnEmail(herself, again, new Date())).toEqual({ ok: false, reason: 'pending' })
  const { version } = await db.person.findUniqueOrThrow({ where: { id } })
  for (const email of [fresh(), null])
    expect(await setEmail(secretariat, id, { email, version, replaces: null }, new Date())).toEqual({
      ok: false,
      reason: 'pending',
    })
  expect((await pendingEmail(id, new Date()))?.address).toBe(first)
  expect(await askForOwnEmail(herself, { email: first, replaces: null }, new Date())).toMatchObject({
    ok: true,
  })
  const second = { email: fresh(), version, replaces: first }
  expect(await setEmail(secretariat, id, second, new Date())).toMatchObject({ ok: true })
  expect((await pendingEmail(id, new Date()))?.address).toBe(second.email)
})
