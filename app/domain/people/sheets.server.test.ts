import { expect, test } from 'vitest'
import type { Asker } from '#app/domain/access/asker.ts'
import { db } from '#app/platform/data/db.server.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { DAY } from '#app/platform/say/time.ts'
import { client, PASSWORD } from '#tests/support/accounts.ts'
import { openMailbox } from '#tests/support/mail.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { acceptInvitation, invite, inviteAgain } from './invitations.server.ts'
import { countSheets, issueSheets, readSheetOwner, readSheets, type SheetsOf } from './sheets.server.ts'
import { signIn } from './sign-in.server.ts'

const key = () => crypto.randomUUID()
const mail = openMailbox()

/** Somebody of the first cohort without an address, who has never come in. */
async function newcomer({ district, cohort }: World, name: string) {
  return db.person.create({
    data: {
      districtId: district.id,
      name,
      nameKey: nameKey(name),
      roles: { create: { districtId: district.id, role: 'participant', cohortId: cohort.id } },
    },
  })
}

async function room() {
  const world = await createWorld()
  const asker = await askerFor(world.people.secretariat.id)
  const sheetOf = async (personId: string, now = new Date()) => {
    const [sheet] = await readSheets(asker, { personId }, now)
    if (!sheet) throw new Error('There is no sheet.')
    return sheet
  }
  const enter = (account: string, password: string) =>
    signIn({ account, password, shared: false }, client(), new Date())
  return { world, asker, sheetOf, enter }
}

async function codesOf(asker: Asker, of: SheetsOf): Promise<string[]> {
  return (await readSheets(asker, of, new Date())).map(({ code }) => code)
}

test('refuses to make or read sheets for a stranger, for another district and for people above the secretariat', async () => {
  const { world, asker } = await room()
  const other = await createWorld()
  const now = new Date()
  const participant = await askerFor(world.teams.one.members[0].id)
  for (const [who, of] of [
    [participant, { personId: world.people.reviewer.id }],
    [participant, { cohortId: world.cohort.id }],
    [asker, { personId: other.people.reviewer.id }],
    [asker, { cohortId: other.cohort.id }],
    [asker, { personId: 'tidak-ada' }],
  ] as const) {
    expect(await issueSheets(who, of, key(), now)).toEqual({ ok: false, reason: 'not-found' })
    expect(await readSheetOwner(who, of)).toBeNull()
    expect(await readSheets(who, of, now)).toEqual([])
    expect(await countSheets(who, of, now)).toBe(0)
  }
  // A sheet of another district's person is there, and is not shown.
  const foreign = await askerFor(other.people.secretariat.id)
  await issueSheets(foreign, { personId: other.people.reviewer.id }, key(), now)
  expect(await readSheets(asker, { personId: other.people.reviewer.id }, now)).toEqual([])
  for (const above of [world.people.bupati, world.people.admin, world.people.secretariat]) {
    expect(await issueSheets(asker, { personId: above.id }, key(), now)).toEqual({
      ok: false,
      reason: 'nobody',
    })
    const admin = await askerFor(world.people.admin.id)
    if (above.id !== admin.id) await issueSheets(admin, { personId: above.id }, key(), now)
    expect(await readSheets(asker, { personId: above.id }, now)).toEqual([])
  }
})

test('who has no address comes in by her sheet, once, and from then on by her user name', async () => {
  const { world, asker, sheetOf, enter } = await room()
  const { id: personId } = await newcomer(world, 'Nur’aini Contoh')
  expect(await issueSheets(asker, { personId }, key(), new Date())).toMatchObject({ ok: true, count: 1 })
  const { code, username } = await sheetOf(personId)
  expect(username).toMatch(/^nuraini\.contoh\d*$/)
  expect(await enter(username, PASSWORD)).toEqual({ ok: false, reason: 'wrong' })
  const typed = code.toLowerCase().replaceAll('-', ' ')
  expect(await acceptInvitation(typed, { password: 'nuraini contoh' }, new Date())).toEqual({
    ok: false,
    reason: 'guessable',
  })
  expect(await acceptInvitation(typed, { password: PASSWORD }, new Date())).toMatchObject({ ok: true })
  expect(await acceptInvitation(code, { password: 'kapal hijau di danau' }, new Date())).toEqual({
    ok: false,
    reason: 'used',
  })
  expect(await enter(username.toUpperCase(), PASSWORD)).toMatchObject({ ok: true })
  expect(await readSheets(asker, { personId }, new Date())).toEqual([])
})

test('a forgotten password is renewed by a new sheet, which ends the older one and every session', async () => {
  const { world, asker, sheetOf, enter } = await room()
  const { id: personId } = await newcomer(world, 'Lupa Contoh')
  await issueSheets(asker, { personId }, key(), new Date())
  const first = await sheetOf(personId)
  await acceptInvitation(first.code, { password: PASSWORD }, new Date())
  await enter(first.username, PASSWORD)
  await issueSheets(asker, { personId }, key(), new Date())
  const second = await sheetOf(personId)
  await issueSheets(asker, { personId }, key(), new Date())
  const third = await sheetOf(personId)
  expect(third.username).toBe(first.username)
  expect((await acceptInvitation(second.code, { password: 'kapal hijau di danau' }, new Date())).ok).toBe(
    false,
  )
  expect((await acceptInvitation(third.code, { password: 'kapal hijau di danau' }, new Date())).ok).toBe(true)
  expect(await db.session.count({ where: { personId } })).toBe(0)
  expect(await enter(first.username, PASSWORD)).toEqual({ ok: false, reason: 'wrong' })
  expect(await enter(first.username, 'kapal hijau di danau')).toMatchObject({ ok: true })
})

test('a sheet lasts fourteen days, and is no use to a closed account', async () => {
  const { world, asker, sheetOf } = await room()
  const { id: personId } = await newcomer(world, 'Lewat Contoh')
  const begun = new Date()
  await issueSheets(asker, { personId }, key(), begun)
  const { code } = await sheetOf(personId)
  const after = (days: number) => new Date(begun.getTime() + days * DAY)
  expect(await readSheets(asker, { personId }, after(13.9))).toHaveLength(1)
  expect(await readSheets(asker, { personId }, after(14))).toEqual([])
  expect(await acceptInvitation(code, { password: PASSWORD }, after(14))).toEqual({
    ok: false,
    reason: 'expired',
  })
  await db.person.update({ where: { id: personId }, data: { status: 'DISABLED' } })
  expect(await acceptInvitation(code, { password: PASSWORD }, begun)).toEqual({
    ok: false,
    reason: 'expired',
  })
  expect(await issueSheets(asker, { personId }, key(), begun)).toEqual({ ok: false, reason: 'nobody' })
})

test('of a mail and a sheet one opens the account, and the other is worth nothing then', async () => {
  const { world, asker, sheetOf } = await room()
  const email = `${key()}@contoh.test`
  const held = { role: 'participant' as const, cohortId: world.cohort.id }
  const given = { key: key(), name: 'Dua Jalan', email, agencyId: null, title: null, held }
  const invited = await invite(asker, given, new Date())
  if (!invited.ok) throw new Error('The invitation was refused.')
  const { personId } = invited
  await issueSheets(asker, { personId }, key(), new Date())
  const { code } = await sheetOf(personId)
  expect(await db.accountToken.count({ where: { personId, expiresAt: { gt: new Date() } } })).toBe(2)
  await acceptInvitation(code, { password: PASSWORD }, new Date())
  expect(
    await db.accountToken.count({ where: { personId, usedAt: null, expiresAt: { gt: new Date() } } }),
  ).toBe(0)
})

test('a whole cohort gets its sheets at once: those who have not come in, each with a user name of her own', async () => {
  const { world, asker } = await room()
  const of = { cohortId: world.cohort.id }
  for (let index = 0; index < 4; index += 1) await newcomer(world, 'Ayu Contoh')
  const once = key()
  expect(await issueSheets(asker, of, once, new Date())).toMatchObject({ ok: true, count: 4 })
  const sheets = await readSheets(asker, of, new Date())
  expect(new Set(sheets.map(({ username }) => username)).size).toBe(4)
  expect(new Set(sheets.map(({ code }) => code)).size).toBe(4)
  // The same form sent twice ends no sheet that is being printed.
  expect(await issueSheets(asker, of, once, new Date())).toMatchObject({ ok: true, count: 4 })
  expect(await codesOf(asker, of)).toEqual(sheets.map(({ code }) => code))
  expect(
    await db.auditEvent.count({ where: { action: 'person.sheet', districtId: world.district.id } }),
  ).toBe(4)
  const kept = JSON.stringify([
    await db.accountToken.findMany(),
    await db.auditEvent.findMany({ where: { districtId: world.district.id } }),
  ])
  for (const { code } of sheets) {
    expect(kept).not.toContain(code)
    expect(kept).not.toContain(code.replaceAll('-', ''))
  }
})

test('what was handed out in a cohort goes on working when newcomers get theirs', async () => {
  const { world, asker } = await room()
  const of = { cohortId: world.cohort.id }
  await newcomer(world, 'Satu Contoh')
  await issueSheets(asker, of, key(), new Date())
  const [first] = await codesOf(asker, of)
  await newcomer(world, 'Zul Contoh')
  expect(await readSheetOwner(asker, of)).toEqual({ name: world.cohort.name, waiting: 2 })
  expect(await countSheets(asker, of, new Date())).toBe(1)
  expect(await issueSheets(asker, of, key(), new Date())).toMatchObject({ ok: true, count: 1 })
  expect(await codesOf(asker, of)).toEqual([first, expect.any(String)])
  expect(await issueSheets(asker, of, key(), new Date())).toEqual({ ok: false, reason: 'nobody' })
})

function invitation(world: World, name: string, email: string | null) {
  const held = { role: 'participant' as const, cohortId: world.cohort.id }
  return { key: key(), name, email, agencyId: null, title: null, held }
}

test('who is invited without an address gets a user name and no mail, and cannot be sent one', async () => {
  const { world, asker, sheetOf, enter } = await room()
  const before = await db.outboxMessage.count({ where: { kind: 'mail' } })
  const form = invitation(world, 'Tanpa Surel Contoh', null)
  const answer = await invite(asker, form, new Date())
  expect(await invite(asker, form, new Date())).toMatchObject({ ok: true, repeated: true })
  const another = { ...invitation(world, form.name, null), otherThan: 'tanpa surel contoh' }
  expect(await invite(asker, another, new Date())).toMatchObject({ ok: true })
  if (!answer.ok) throw new Error('The invitation was refused.')
  const { personId } = answer
  const person = await db.person.findUniqueOrThrow({ where: { id: personId }, include: { tokens: true } })
  expect(person).toMatchObject({ email: null, status: 'INVITED', tokens: [] })
  expect(person.username).toMatch(/^tanpa\.contoh\d*$/)
  expect(await inviteAgain(asker, personId, key(), new Date())).toEqual({ ok: false, reason: 'no-address' })
  expect(await db.outboxMessage.count({ where: { kind: 'mail' } })).toBe(before)
  await issueSheets(asker, { personId }, key(), new Date())
  const { code, username } = await sheetOf(personId)
  expect(username).toBe(person.username)
  await acceptInvitation(code, { password: PASSWORD }, new Date())
  expect(await enter(username, PASSWORD)).toMatchObject({ ok: true })
  expect(await askerFor(personId)).toMatchObject({ email: null, username })
})

test('who has an address and gets a new password by a sheet is told, and her older tries are forgiven', async () => {
  const { world, asker, sheetOf, enter } = await room()
  const { id: personId, email } = await world.person('Beralamat', 'reviewer')
  for (let index = 0; index < 6; index += 1) await enter(email, 'salah sekali ini')
  await issueSheets(asker, { personId }, key(), new Date())
  await acceptInvitation((await sheetOf(personId)).code, { password: PASSWORD }, new Date())
  expect((await mail.mailsTo(email)).map(({ subject }) => subject)).toEqual([
    'Sandi AKSIS Anda sudah diganti',
  ])
  expect(await db.auditEvent.count({ where: { personId, action: 'password.reset' } })).toBe(1)
  expect(await enter(email, PASSWORD)).toMatchObject({ ok: true })
})

test('with a sheet, too, her user name is no password', async () => {
  const { world, asker, sheetOf } = await room()
  const { id: personId } = await newcomer(world, 'Aminah Contoh')
  const username = `pelangisenja.${world.cohort.id.slice(-6)}`
  await db.person.update({ where: { id: personId }, data: { username } })
  await issueSheets(asker, { personId }, key(), new Date())
  const { code } = await sheetOf(personId)
  const accept = (password: string) => acceptInvitation(code, { password }, new Date())
  expect(await accept('Pelangisenja 1234')).toEqual({ ok: false, reason: 'guessable' })
  expect(await accept(PASSWORD)).toMatchObject({ ok: true })
})
