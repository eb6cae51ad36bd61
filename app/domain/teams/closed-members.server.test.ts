import { beforeEach, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { createClassroom } from '#tests/support/assignments.ts'
import { arrangeConfirmed } from '#tests/support/teams.ts'
import { readEffects } from './arrange.server.ts'
import { readRemovable } from './removing.server.ts'
import { listTeams, readTeam } from './teams.server.ts'

let room: Awaited<ReturnType<typeof createClassroom>>

const NOW = new Date()

beforeEach(async () => {
  room = await createClassroom()
})

function close(personId: string) {
  return db.person.update({ where: { id: personId }, data: { status: 'DISABLED' } })
}

/** Team 1 with these of its members, first to third. */
function wish(members: readonly (0 | 1 | 2)[], lead: 0 | 1 | 2 | null) {
  const { one } = room.world.teams
  return {
    version: 1,
    name: 'Tim 1',
    memberIds: members.map((index) => one.members[index].id),
    leadId: lead === null ? null : one.members[lead].id,
  }
}

function arranges(members: readonly (0 | 1 | 2)[], lead: 0 | 1 | 2 | null) {
  return arrangeConfirmed(room.secretariat, room.world.teams.one.id, wish(members, lead), NOW)
}

/** The second and third member come from one agency. */
async function oneAgency() {
  const [, second, third] = room.world.teams.one.members
  const { agencyId } = await db.person.findUniqueOrThrow({ where: { id: second.id } })
  await db.teamMember.updateMany({ where: { personId: third.id }, data: { agencyId } })
}

test('refuses as lead whose account is closed, also who has led until now', async () => {
  const [first, second] = room.world.teams.one.members
  await close(second.id)
  expect(await arranges([0, 1, 2], 1)).toEqual({ ok: false, reason: 'closed-lead' })
  await close(first.id)
  expect(await arranges([0, 1, 2], 0)).toEqual({ ok: false, reason: 'closed-lead' })
  expect(await arranges([0, 1, 2], 2)).toMatchObject({ ok: true, led: true })
})

test('does not count closed accounts for the rule of two agencies', async () => {
  const [first] = room.world.teams.one.members
  await oneAgency()
  expect(await arranges([0, 1, 2], 0)).toMatchObject({ ok: true })
  await close(first.id)
  const given = { ...wish([0, 1, 2], 1), version: 2 }
  const answer = await arrangeConfirmed(room.secretariat, room.world.teams.one.id, given, NOW)
  expect(answer).toEqual({ ok: false, reason: 'one-agency' })
  const team = await readTeam(room.secretariat, room.world.teams.one.id, { search: '', ticked: [] })
  expect(team?.composition).toEqual({ members: 3, agencies: 1, closed: 1, state: 'broken' })
})

test('marks closed accounts in the list, on the page, and on the sheets', async () => {
  const { one } = room.world.teams
  const [first] = one.members
  await close(first.id)
  const marked = (members: readonly { name: string; closed: boolean }[] | undefined) =>
    members?.flatMap(({ name, closed }) => (closed ? [name] : []))
  const { teams } = await listTeams(room.secretariat, { cohortId: null, search: '', spot: null }, new Date())
  expect(marked(teams[0]?.members)).toEqual([first.name])
  expect(teams[1]?.composition.closed).toBe(0)
  expect(marked((await readRemovable(room.secretariat, one.id))?.members)).toEqual([first.name])
  const found = await readEffects(room.secretariat, one.id, wish([1, 2], 1))
  expect(found?.effects).toMatchObject({
    leaving: [{ name: first.name, closed: true }],
    lead: { before: first.name, beforeClosed: true },
  })
})

test('says that nobody goes on where only closed accounts stay, and needs no lead there', async () => {
  const { one } = room.world.teams
  const [first] = one.members
  await close(first.id)
  const found = await readEffects(room.secretariat, one.id, wish([0], null))
  expect(found?.effects.teams).toMatchObject([{ emptied: true, closed: [first.name] }])
  expect(await arranges([0], null)).toMatchObject({ ok: true, led: false })
})

test('gives a team whose lead is moved away no lead who cannot sign in', async () => {
  const { one, two } = room.world.teams
  const [lead, next, last] = two.members
  await close(next.id)
  const memberIds = [...one.members.map(({ id }) => id), lead.id]
  const given = { version: 1, name: 'Tim 1', memberIds, leadId: one.members[0].id }
  expect(await arrangeConfirmed(room.secretariat, one.id, given, NOW)).toMatchObject({ ok: true })
  const leads = await db.teamMember.findMany({ where: { teamId: two.id, isLead: true } })
  expect(leads.map(({ personId }) => personId)).toEqual([last.id])
})
