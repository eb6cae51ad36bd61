import { beforeEach, expect, test } from 'vitest'
import { saveText } from '#app/domain/assignments/draft.server.ts'
import { handIn } from '#app/domain/assignments/hand-in.server.ts'
import { readSubmissionTable } from '#app/domain/grading/submission-table.server.ts'
import { listRecommendations } from '#app/domain/recommendations/list.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { key } from '#tests/support/assignments.ts'
import { createMoves, mailsTo } from '#tests/support/moves.ts'
import { aDraft, aSubmitted } from '#tests/support/recommendations.ts'
import { askerFor } from '#tests/support/world.ts'
import { createTeam } from './creating.server.ts'
import { readRemovable, removeTeam } from './removing.server.ts'
import { readDissolved, restoreTeam } from './restoring.server.ts'
import { listTeams, readTeam } from './teams.server.ts'

let room: Awaited<ReturnType<typeof createMoves>>

const ALL = { cohortId: null, search: '', spot: null }

beforeEach(async () => {
  room = await createMoves()
})

function removes(teamId = room.two.id, version = 1) {
  return removeTeam(room.secretariat, teamId, version, room.later())
}

async function restores(name = 'Tim 2', version = 2) {
  return restoreTeam(room.secretariat, room.two.id, { version, name }, room.later())
}

test('nobody but the secretariat of the district dissolves or restores a team', async () => {
  const other = await createMoves()
  for (const asker of [room.ana, room.trainer, other.secretariat]) {
    expect(await readRemovable(asker, room.two.id)).toBeNull()
    expect(await removeTeam(asker, room.two.id, 1, room.later())).toMatchObject({ reason: 'not-found' })
  }
  await removes()
  for (const asker of [room.ana, room.trainer, other.secretariat]) {
    expect(await readDissolved(asker, room.two.id)).toBeNull()
    const back = await restoreTeam(asker, room.two.id, { version: 2, name: 'Tim 2' }, room.later())
    expect(back).toMatchObject({ reason: 'not-found' })
  }
})

test('refuses to dissolve a team whose work is handed in and not released, until it is', async () => {
  await room.sends(room.her.id, 'Naskah tim dua')
  expect(await readRemovable(room.secretariat, room.two.id)).toMatchObject({
    mayGo: false,
    holdings: { unreleased: [expect.stringMatching(/^Tugas/)] },
  })
  expect(await removes()).toEqual({ ok: false, reason: 'holds-work' })
  expect(await db.teamMember.count({ where: { teamId: room.two.id } })).toBe(3)
  await room.graded(room.two.id)
  expect(await removes()).toEqual({ ok: true, name: 'Tim 2' })
  // What they handed in stays theirs.
  expect(await room.listed(room.her.id)).toMatchObject({ state: 'released', score: 90, formerTeam: 'Tim 2' })
})

test('refuses to dissolve a team whose submitted recommendation is not finished', async () => {
  await aSubmitted(room.world, {}, 'two')
  expect(await removes()).toEqual({ ok: false, reason: 'holds-work' })
})

test('refuses a change from an old page', async () => {
  expect(await removes(room.two.id, 7)).toEqual({ ok: false, reason: 'stale' })
  await removes()
  expect(await restores('Tim 2', 1)).toEqual({ ok: false, reason: 'stale' })
})

test('a dissolved team is in no list but that of the dissolved, and its draft in none', async () => {
  await aDraft(room.world, {}, 'two')
  await saveText(await askerFor(room.her.id), room.schedule.id, { text: 'Draf', from: 0 }, room.later())
  await removes()
  const listed = await listTeams(room.secretariat, ALL, new Date())
  expect(listed.teams.map(({ name }) => name)).toEqual(['Tim 1'])
  expect(listed.dissolved.map(({ name }) => name)).toEqual(['Tim 2'])
  expect(listed.withoutTeam).toBe(3)
  expect(await readTeam(room.secretariat, room.two.id, { search: '', ticked: [] })).toBeNull()
  const table = await readSubmissionTable(room.trainer, room.schedule.id)
  expect(table?.rows.map(({ ownerName }) => ownerName)).toEqual(['Tim 1'])
  expect(table?.counts).toMatchObject({ writing: 0, none: 1 })
  const drafts = await listRecommendations(room.secretariat, { filter: 'all', spot: null }, new Date())
  expect(drafts.rows).toEqual([])
  expect(await room.listed(room.her.id)).toMatchObject({ state: 'no-team' })
})

test('restores a team as it was: draft, members, lead, and since when they belong to it', async () => {
  const joinedAt = new Date(Date.now() - 1_000_000)
  await db.teamMember.updateMany({ where: { teamId: room.two.id }, data: { joinedAt } })
  await saveText(await askerFor(room.her.id), room.schedule.id, { text: 'Draf', from: 0 }, room.later())
  await removes()
  expect(await restores()).toEqual({ ok: true, name: 'Tim 2', members: 3 })
  const members = await db.teamMember.findMany({ where: { teamId: room.two.id } })
  expect(members.map((one) => one.joinedAt)).toEqual([joinedAt, joinedAt, joinedAt])
  expect(members.find(({ isLead }) => isLead)?.personId).toBe(room.two.members[0].id)
  expect(await db.formerMember.count({ where: { teamId: room.two.id } })).toBe(0)
  expect(await room.pageOf(room.her.id)).toMatchObject({ through: 'own', current: { text: 'Draf' } })
  for (const action of ['team.remove', 'team.restore'])
    expect(await db.auditEvent.count({ where: { action, objectId: room.two.id } })).toBe(1)
})

test('leaves in her new team who has found one meanwhile', async () => {
  await removes()
  await room.moves(room.her.id, room.one.id)
  expect(await restores()).toMatchObject({ ok: true, members: 2 })
  expect((await askerFor(room.her.id)).teams).toMatchObject([{ id: room.one.id }])
})

test('tells before who does not come back and why, who leads then, and that the name is taken', async () => {
  const [lead, her, third] = room.two.members
  await removes()
  expect(await readDissolved(room.secretariat, room.two.id)).toMatchObject({
    members: [lead.name, her.name, third.name],
    away: [],
    lead: { name: lead.name, back: true },
    taken: false,
    oneAgency: false,
  })
  await room.moves(lead.id, room.one.id)
  await db.person.update({ where: { id: her.id }, data: { status: 'DISABLED' } })
  await db.team.update({ where: { id: room.one.id }, data: { name: 'tim 2', nameKey: 'tim 2' } })
  expect(await readDissolved(room.secretariat, room.two.id)).toMatchObject({
    members: [third.name],
    away: [
      { name: lead.name, why: 'elsewhere', team: 'tim 2' },
      { name: her.name, why: 'closed' },
    ],
    lead: { name: lead.name, back: false },
    taken: true,
  })
  await db.roleHolding.updateMany({ where: { personId: third.id }, data: { endedAt: new Date() } })
  const gone = await readDissolved(room.secretariat, room.two.id)
  expect(gone).toMatchObject({ members: [] })
  expect(gone?.away).toContainEqual({ name: third.name, why: 'no-participant', team: null })
})

test('asks for another name when its own has been given meanwhile', async () => {
  await removes()
  const form = { key: key(), cohortId: room.world.cohort.id, name: 'tim 2' }
  expect(await createTeam(room.secretariat, form, room.later())).toMatchObject({ ok: true })
  expect(await restores()).toEqual({ ok: false, reason: 'taken' })
  expect(await restores('Tim 2 lama')).toMatchObject({ ok: true, name: 'Tim 2 lama' })
})

test('hands in nothing at the moment in which the team is dissolved', async () => {
  const asker = await askerFor(room.her.id)
  await saveText(asker, room.schedule.id, { text: 'Draf', from: 0 }, room.later())
  const [sent, removed] = await Promise.all([
    handIn(asker, room.schedule.id, { from: 1, key: key() }, room.later()),
    removes(),
  ])
  expect([sent.ok, removed.ok].filter(Boolean)).toHaveLength(1)
})

test('tells those who were in it', async () => {
  await removes()
  const [mail] = await mailsTo(room.her.email, 'team-changed')
  expect(mail).toContain('"news":"dissolved"')
  expect(mail).toContain('"sent":false')
  expect(mail).toContain('"drafts":false')
  expect(await mailsTo(room.one.members[0].email, 'team-changed')).toEqual([])
})

test('speaks of work and drafts only to those of whom there are some', async () => {
  await room.sends(room.two.members[0].id, 'Naskah tim dua')
  await room.graded(room.two.id)
  await db.teamMember.updateMany({ where: { personId: room.her.id }, data: { joinedAt: room.later() } })
  await aDraft(room.world, {}, 'two')
  await removes()
  for (const [email, sent] of [
    [room.two.members[0].email, true],
    [room.her.email, false],
  ] as const) {
    const [mail] = await mailsTo(email, 'team-changed')
    expect(mail).toContain(`"sent":${sent}`)
    expect(mail).toContain('"drafts":true')
  }
})
