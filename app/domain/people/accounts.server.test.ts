import { beforeAll, expect, test } from 'vitest'
import { db, tx } from '#app/platform/data/db.server.ts'
import { listSessions, readSession, startSession } from '#app/domain/access/sessions.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { client, createAccounts, PASSWORD, tryIn } from '#tests/support/accounts.ts'
import { openMailbox } from '#tests/support/mail.ts'
import { askerFor, type World } from '#tests/support/world.ts'
import { forgetDeadTokens, issueToken } from './account-tokens.server.ts'
import { acceptInvitation, invite, inviteAgain } from './invitations.server.ts'
import { askForReset, changePassword, resetPassword } from './passwords.server.ts'
import { endOwnSession } from './profile.server.ts'
import { stepUp } from './sign-in.server.ts'

const NEXT = 'gunung-lipat-payung-teh'

const mail = openMailbox()
let world: World
let newPerson: Awaited<ReturnType<typeof createAccounts>>['newPerson']

beforeAll(async () => {
  ;({ world, newPerson } = await createAccounts())
})

async function tokenFor(email: string) {
  return decodeURIComponent((await mail.linkFor(email)).split('/').at(-1) ?? '')
}

test('sends no mail for an unknown address and a working link once for a known one', async () => {
  const person = await newPerson('Tujuh')
  expect(await askForReset('tidak.ada2@contoh.test', '198.51.100.1', new Date())).toEqual({ ok: true })
  expect(await mail.mailsTo('tidak.ada2@contoh.test')).toEqual([])
  expect(await askForReset(person.email, '198.51.100.1', new Date())).toEqual({ ok: true })
  const cookie = await startSession(person.id, '')
  const token = await tokenFor(person.email)
  expect(await resetPassword(token, 'pendek', new Date())).toEqual({ ok: false, reason: 'too-short' })
  expect(await resetPassword(token, 'Tujuh Contoh 2026', new Date())).toEqual({
    ok: false,
    reason: 'guessable',
  })
  expect((await resetPassword(token, NEXT, new Date())).ok).toBe(true)
  expect(await resetPassword(token, `${NEXT}-2`, new Date())).toEqual({ ok: false, reason: 'used' })
  expect(await readSession(cookie)).toBeNull()
  expect((await tryIn(person.email, PASSWORD)).ok).toBe(false)
  expect((await tryIn(person.email, NEXT)).ok).toBe(true)
  expect((await mail.mailsTo(person.email)).map(({ subject }) => subject)).toEqual([
    'Atur ulang sandi AKSIS',
    'Sandi AKSIS Anda sudah diganti',
  ])
})

test('uses a reset link once, also when it is pressed five times at once', async () => {
  const person = await newPerson('Delapan')
  await askForReset(person.email, '198.51.100.2', new Date())
  const token = await tokenFor(person.email)
  const answers = await Promise.all(
    [1, 2, 3, 4, 5].map((number) => resetPassword(token, `${NEXT}-${number}`, new Date())),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})

test('refuses an expired link, one that a newer link has replaced, an invented one, and one of another purpose', async () => {
  const person = await newPerson('Sembilan')
  await askForReset(person.email, '198.51.100.3', new Date())
  const first = await tokenFor(person.email)
  await askForReset(person.email, '198.51.100.3', new Date())
  const second = await tokenFor(person.email)
  expect(await resetPassword(first, NEXT, new Date())).toEqual({ ok: false, reason: 'expired' })
  expect(await acceptInvitation(second, { password: NEXT }, new Date())).toEqual({
    ok: false,
    reason: 'unknown',
  })
  await db.accountToken.updateMany({
    where: { personId: person.id },
    data: { expiresAt: new Date(Date.now() - 1) },
  })
  expect(await resetPassword(second, NEXT, new Date())).toEqual({ ok: false, reason: 'expired' })
  expect(await resetPassword('a'.repeat(43), NEXT, new Date())).toEqual({ ok: false, reason: 'unknown' })
})

test('changes only the password of the person the link was made for', async () => {
  const [asked, other] = [await newPerson('Sepuluh'), await newPerson('Sebelas')]
  await askForReset(asked.email, '198.51.100.4', new Date())
  await resetPassword(await tokenFor(asked.email), NEXT, new Date())
  expect((await tryIn(other.email, PASSWORD)).ok).toBe(true)
})

test('keeps no usable link in the outbox or the token table', async () => {
  const person = await newPerson('Duabelas')
  await askForReset(person.email, '198.51.100.5', new Date())
  const token = await tokenFor(person.email)
  const kept = JSON.stringify([await db.outboxMessage.findMany(), await db.accountToken.findMany()])
  expect(kept).not.toContain(token)
})

test('holds a fourth reset mail within the hour back', async () => {
  const answers = []
  for (let index = 0; index < 4; index += 1)
    answers.push(await askForReset('sering@contoh.test', '198.51.100.6', new Date()))
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, false])
})

test('changing the password needs the old one, ends every other session and keeps this one', async () => {
  const person = await newPerson('Tigabelas')
  const [here, there] = [await startSession(person.id, 'sini'), await startSession(person.id, 'sana')]
  const handle = (await readSession(here))?.session.handle ?? ''
  const asker = await askerFor(person.id)
  expect(
    await changePassword(asker, { current: 'salah sekali ini', next: NEXT }, handle, new Date()),
  ).toMatchObject({
    ok: false,
  })
  const noted = { action: 'session.refuse', personId: person.id, objectId: person.id }
  expect(await db.auditEvent.count({ where: noted })).toBe(1)
  expect(await changePassword(asker, { current: PASSWORD, next: NEXT }, handle, new Date())).toEqual({
    ok: true,
  })
  expect(await readSession(here)).not.toBeNull()
  expect(await readSession(there)).toBeNull()
})

test('refuses a reset link that was ordered before the password was changed', async () => {
  const person = await newPerson('Pengganti')
  await askForReset(person.email, client().address, new Date())
  const token = await tokenFor(person.email)
  expect(
    await changePassword(await askerFor(person.id), { current: PASSWORD, next: NEXT }, '', new Date()),
  ).toEqual({
    ok: true,
  })
  expect(await resetPassword(token, 'kincir angin di bukit', new Date())).toEqual({
    ok: false,
    reason: 'expired',
  })
})

test('another person’s session handle does nothing', async () => {
  const [victim, thief] = [await newPerson('Korban'), await newPerson('Pencuri')]
  const cookie = await startSession(victim.id, '')
  const handle = (await listSessions(victim.id))[0]?.handle ?? ''
  expect(await endOwnSession(await askerFor(thief.id), handle, new Date())).toBe(false)
  expect(await readSession(cookie)).not.toBeNull()
  expect(await endOwnSession(await askerFor(victim.id), handle, new Date())).toBe(true)
  expect(await readSession(cookie)).toBeNull()
  // A handle is no cookie.
  expect(await readSession(`aksis_sesi=${handle}`)).toBeNull()
})

test('a repeated password counts for this session only, and five wrong ones lock', async () => {
  const person = await newPerson('Empatbelas')
  const [here, there] = [await startSession(person.id, ''), await startSession(person.id, '')]
  const asker = await askerFor(person.id)
  const handle = (await readSession(here))?.session.handle ?? ''
  expect(await stepUp(asker, { password: 'salah sekali ini', code: '' }, handle, new Date())).toEqual({
    ok: false,
    reason: 'wrong',
  })
  expect(await stepUp(asker, { password: PASSWORD, code: '' }, handle, new Date())).toEqual({ ok: true })
  expect((await readSession(here))?.session.steppedUp).toBe(true)
  expect((await readSession(there))?.session.steppedUp).toBe(false)
  for (let index = 0; index < 5; index += 1)
    await stepUp(asker, { password: 'salah sekali ini', code: '' }, handle, new Date())
  expect(await stepUp(asker, { password: PASSWORD, code: '' }, handle, new Date())).toMatchObject({
    reason: 'locked',
  })
})

function invitation(email: string) {
  return {
    key: crypto.randomUUID(),
    name: `${email.split('@')[0] ?? ''} Contoh`,
    email,
    agencyId: null,
    title: 'Analis',
    held: { role: 'reviewer' as const, cohortId: null },
  }
}

test('an invitation is mailed once however often the form is sent, sets the password once and opens the account', async () => {
  const asker = await askerFor(world.people.secretariat.id)
  const form = invitation('rani@contoh.test')
  const answers = [await invite(asker, form, new Date()), await invite(asker, form, new Date())]
  expect(answers).toEqual([
    { ok: true, personId: expect.any(String), repeated: false },
    { ok: true, personId: expect.any(String), repeated: true },
  ])
  expect(await mail.mailsTo(form.email)).toHaveLength(1)
  const token = await tokenFor(form.email)
  expect((await acceptInvitation(token, { password: NEXT }, new Date())).ok).toBe(true)
  expect(await acceptInvitation(token, { password: `${NEXT}-2` }, new Date())).toEqual({
    ok: false,
    reason: 'used',
  })
  expect((await tryIn(form.email, NEXT)).ok).toBe(true)
})

test('a second invitation ends the link of the first, and a closed account’s link is dead', async () => {
  const asker = await askerFor(world.people.secretariat.id)
  const made = await invite(asker, invitation('joko@contoh.test'), new Date())
  const first = await tokenFor('joko@contoh.test')
  const personId = made.ok ? made.personId : ''
  expect(await inviteAgain(asker, personId, crypto.randomUUID(), new Date())).toMatchObject({ ok: true })
  const second = await tokenFor('joko@contoh.test')
  expect(await acceptInvitation(first, { password: NEXT }, new Date())).toEqual({
    ok: false,
    reason: 'expired',
  })
  await db.person.update({ where: { id: personId }, data: { status: 'DISABLED' } })
  expect(await acceptInvitation(second, { password: NEXT }, new Date())).toEqual({
    ok: false,
    reason: 'expired',
  })
})

test('a session begun with the old password while it is being changed does not outlive the change', async () => {
  const person = await newPerson('Limabelas')
  await askForReset(person.email, '198.51.100.7', new Date())
  const token = await tokenFor(person.email)
  const [entered] = await Promise.all([tryIn(person.email, PASSWORD), resetPassword(token, NEXT, new Date())])
  expect(entered.ok && (await readSession(entered.cookie))).toBeFalsy()
})

test('a dead link is told as such for a month, then forgotten', async () => {
  const { id, expiresAt } = await tx((t) =>
    issueToken(
      t,
      { personId: world.people.trainer.id, purpose: 'PASSWORD_RESET', createdById: null },
      new Date(),
    ),
  )
  const after = (days: number) => new Date(expiresAt.getTime() + days * DAY)
  const count = () => db.accountToken.count({ where: { id } })
  await forgetDeadTokens(after(29))
  expect(await count()).toBe(1)
  await forgetDeadTokens(after(31))
  expect(await count()).toBe(0)
})
