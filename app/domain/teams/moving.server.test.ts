import { beforeEach, expect, test } from 'vitest'
import { saveText } from '#app/domain/assignments/draft.server.ts'
import { handIn } from '#app/domain/assignments/hand-in.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { createClassroom, key } from '#tests/support/assignments.ts'
import { mailsTo } from '#tests/support/moves.ts'
import { arrangeConfirmed, moveTo } from '#tests/support/teams.ts'
import { askerFor } from '#tests/support/world.ts'
import { arrangeTeam, readEffects } from './arrange.server.ts'
import type { Arrangement } from './teams.schema.ts'

type Room = Awaited<ReturnType<typeof createClassroom>>

let room: Room
let at: { one: string; two: string; version: number; ids: { one: string[]; two: string[] } }

const NOW = new Date()

beforeEach(async () => {
  room = await createClassroom()
  const { one, two } = room.world.teams
  const idsOf = (members: readonly { id: string }[]) => members.map(({ id }) => id)
  at = { one: one.id, two: two.id, version: 1, ids: { one: idsOf(one.members), two: idsOf(two.members) } }
})

function nth(ids: readonly string[], index: number): string {
  const id = ids[index]
  if (id === undefined) throw new Error('Nobody there.')
  return id
}

/** Team 1 with this change, as a form sends it. */
function wish(memberIds: string[], leadId: string | null = nth(at.ids.one, 0)) {
  return { version: 1, name: 'Tim 1', memberIds, leadId }
}

function formerOf(personId: string) {
  return db.formerMember.findMany({
    where: { personId },
    select: { teamId: true, wasLead: true, joinedAt: true, leftAt: true },
  })
}

test('takes nobody out and moves no lead before somebody has confirmed what that means', async () => {
  const { secretariat } = room
  const [, budi, cici] = at.ids.one
  const without = wish(at.ids.one.filter((id) => id !== budi))
  expect(await arrangeTeam(secretariat, at.one, without, NOW)).toMatchObject({ reason: 'unconfirmed' })
  const other = wish(at.ids.one, cici ?? null)
  expect(await arrangeTeam(secretariat, at.one, other, NOW)).toMatchObject({ reason: 'unconfirmed' })
  const found = await readEffects(secretariat, at.one, without)
  // The mark of one change confirms no other.
  expect(await arrangeTeam(secretariat, at.one, { ...other, confirmed: found?.mark }, NOW)).toMatchObject({
    reason: 'unconfirmed',
  })
  expect(await db.teamMember.count({ where: { teamId: at.one } })).toBe(3)
  expect(await arrangeTeam(secretariat, at.one, { ...without, confirmed: found?.mark }, NOW)).toMatchObject({
    ok: true,
    members: 2,
  })
})

test('shows nothing of a team to those who may not change it', async () => {
  for (const asker of [room.ana, room.trainer]) expect(await readEffects(asker, at.one, wish([]))).toBeNull()
})

test('says what stays of those who leave, what stays with the team, and who leads then', async () => {
  const { secretariat, ana, schedule } = room
  await saveText(ana, schedule.id, { text: 'Naskah', from: 0 }, NOW)
  const given = wish(at.ids.one.slice(1), nth(at.ids.one, 1))
  const before = await readEffects(secretariat, at.one, given)
  expect(before?.effects).toMatchObject({
    leaving: [{ id: ana.id }],
    lead: { before: ana.name, after: room.budi.name },
    teams: [{ name: 'Tim 1', theirs: [], emptied: false }],
  })
  expect(before?.effects.teams[0]?.drafts).toHaveLength(1)
  await handIn(ana, schedule.id, { from: 1, key: key() }, NOW)
  // What was shown is not what would happen now: it is asked once more.
  expect(await arrangeTeam(secretariat, at.one, { ...given, confirmed: before?.mark }, NOW)).toMatchObject({
    reason: 'unconfirmed',
  })
  const after = await readEffects(secretariat, at.one, given)
  expect(after?.effects.teams).toMatchObject([{ drafts: [], theirs: [expect.stringMatching(/^Tugas/)] }])
})

test('keeps since when the others belong to it, and from when to when who leaves did', async () => {
  const joined = new Date(NOW.getTime() - 1_000_000)
  await db.teamMember.updateMany({ where: { teamId: at.one }, data: { joinedAt: joined } })
  await moveTo(room.world, room.ana.id, null, NOW)
  expect(await formerOf(room.ana.id)).toEqual([
    { teamId: at.one, wasLead: true, joinedAt: joined, leftAt: NOW },
  ])
  const stayed = await db.teamMember.findMany({ where: { teamId: at.one }, select: { joinedAt: true } })
  expect(stayed).toEqual([{ joinedAt: joined }, { joinedAt: joined }])
})

test('moves somebody from another team in one act, with an event for both and a lead for each', async () => {
  const { secretariat, world } = room
  const lead = nth(at.ids.two, 0)
  const given = wish([...at.ids.one, lead])
  const found = await readEffects(secretariat, at.one, given)
  expect(found?.effects).toMatchObject({
    moved: [{ id: lead, from: 'Tim 2' }],
    lead: null,
    teams: [{ name: 'Tim 2', newLead: world.teams.two.members[1].name }],
  })
  expect(await arrangeTeam(secretariat, at.one, { ...given, confirmed: found?.mark }, NOW)).toMatchObject({
    ok: true,
    members: 4,
  })
  expect((await askerFor(lead)).teams).toMatchObject([{ id: at.one, isLead: false, joinedAt: NOW }])
  expect((await askerFor(nth(at.ids.two, 1))).teams).toMatchObject([{ id: at.two, isLead: true }])
  for (const teamId of [at.one, at.two])
    expect(await db.auditEvent.count({ where: { action: 'team.arrange', objectId: teamId } })).toBe(1)
})

test('asks again when the other team has changed since the sheet was read', async () => {
  const { secretariat, world } = room
  const given = wish([...at.ids.one, nth(at.ids.two, 1)])
  const found = await readEffects(secretariat, at.one, given)
  await db.team.update({ where: { id: at.two }, data: { version: { increment: 1 } } })
  expect(await arrangeTeam(secretariat, at.one, { ...given, confirmed: found?.mark }, NOW)).toMatchObject({
    reason: 'unconfirmed',
  })
  expect((await askerFor(world.teams.two.members[1].id)).teams).toMatchObject([{ id: at.two }])
})

test('puts one person into one of two teams when two secretaries move her at once', async () => {
  const { secretariat, world } = room
  const third = await db.team.create({
    data: { cohortId: world.cohort.id, number: 3, name: 'Tim 3', nameKey: 'tim 3' },
  })
  const her = nth(at.ids.two, 2)
  const wishes = [
    { teamId: at.one, given: wish([...at.ids.one, her]) },
    { teamId: third.id, given: { version: 1, name: 'Tim 3', memberIds: [her], leadId: null } },
  ]
  // Both have read their sheet before either saves; else the second would be shown the first's work, and rightly undo it.
  const sheets: { teamId: string; given: Arrangement }[] = []
  for (const { teamId, given } of wishes) {
    const found = await readEffects(secretariat, teamId, given)
    sheets.push({ teamId, given: { ...given, confirmed: found?.mark } })
  }
  const answers = await Promise.all(
    sheets.map(({ teamId, given }) => arrangeTeam(secretariat, teamId, given, NOW)),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db.teamMember.count({ where: { personId: her } })).toBe(1)
  expect(await db.formerMember.count({ where: { personId: her } })).toBe(1)
})

test('tells those whom it concerns by mail, and nobody else', async () => {
  const { world } = room
  const [, moved] = world.teams.two.members
  await moveTo(world, moved.id, at.one, NOW)
  const mails = await db.outboxMessage.findMany({ where: { kind: 'mail' } })
  const told = mails
    .map(({ payload }) => JSON.stringify(payload))
    .filter((text) => text.includes('team-changed'))
  const hers = told.filter((text) => text.includes(moved.email))
  expect(hers).toHaveLength(1)
  expect(hers[0]).toContain('"former":"Tim 2"')
  for (const { email } of [...world.teams.one.members, world.teams.two.members[0]])
    expect(told.join()).not.toContain(email)
})

test('tells who led until now that somebody else does, and who leads now', async () => {
  const { world, secretariat } = room
  const [first, second, third] = world.teams.one.members
  expect(await arrangeConfirmed(secretariat, at.one, wish(at.ids.one, second.id), NOW)).toMatchObject({
    ok: true,
  })
  const [told, ...more] = await mailsTo(first.email, 'team-changed')
  expect(told).toContain('"news":"led"')
  expect(told).toContain(`"lead":"${second.name}"`)
  expect(more).toEqual([])
  expect((await mailsTo(second.email, 'team-changed'))[0]).toContain('"news":"leads"')
  expect(await mailsTo(third.email, 'team-changed')).toEqual([])
})

test('tells who leaves nothing of leading, beside that she left', async () => {
  const { world, secretariat } = room
  const [first, second] = world.teams.one.members
  await arrangeConfirmed(secretariat, at.one, wish(at.ids.one.slice(1), second.id), NOW)
  const mails = await mailsTo(first.email, 'team-changed')
  expect(mails).toHaveLength(1)
  expect(mails[0]).toContain('"news":"left"')
})

test('empties a team only after saying that nobody goes on with its draft', async () => {
  const { secretariat, ana, schedule } = room
  await saveText(ana, schedule.id, { text: 'Naskah', from: 0 }, NOW)
  const found = await readEffects(secretariat, at.one, wish([], null))
  expect(found?.effects).toMatchObject({ lead: { after: null }, teams: [{ emptied: true }] })
  expect(found?.effects.teams[0]?.drafts).toHaveLength(1)
  expect(await arrangeConfirmed(secretariat, at.one, wish([], null), NOW)).toMatchObject({ members: 0 })
})
