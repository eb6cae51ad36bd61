import { beforeEach, expect, test } from 'vitest'
import { countWaitingFor } from '#app/domain/decisions/waiting-count.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { anAwaiting } from '#tests/support/recommendations.ts'
import { mailsTo } from '#tests/support/moves.ts'
import { arrangeConfirmed } from '#tests/support/teams.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { changeRoles, setAccountOpen } from './access.server.ts'
import { readClosing } from './closing.server.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})

const secretariat = () => askerFor(world.people.secretariat.id)
const admin = () => askerFor(world.people.admin.id)
const statusOf = async (id: string) => (await db.person.findUniqueOrThrow({ where: { id } })).status
const versionOf = async (id: string) => (await db.person.findUniqueOrThrow({ where: { id } })).version
const leadsOf = async (teamId: string) =>
  (await db.teamMember.findMany({ where: { teamId, isLead: true } })).map(({ personId }) => personId)

async function close(
  asker: Awaited<ReturnType<typeof secretariat>>,
  id: string,
  leads: { teamId: string; personId: string }[] = [],
) {
  return setAccountOpen(asker, id, { open: false, version: await versionOf(id), leads }, new Date())
}

test('refuses to close the account of a lead without a new one from her own team, and writes nothing', async () => {
  const { one, two } = world.teams
  const [lead] = one.members
  const asker = await secretariat()
  for (const leads of [
    [],
    [{ teamId: one.id, personId: two.members[1].id }],
    [{ teamId: one.id, personId: lead.id }],
  ])
    expect(await close(asker, lead.id, leads)).toEqual({ ok: false, reason: 'lead-needed' })
  expect(await statusOf(lead.id)).toBe('ACTIVE')
  expect(await leadsOf(one.id)).toEqual([lead.id])
  expect(await leadsOf(two.id)).toEqual([two.members[0].id])
})

test('refuses a new lead whose own account is closed', async () => {
  const { one } = world.teams
  const asker = await secretariat()
  await close(asker, one.members[1].id)
  const leads = [{ teamId: one.id, personId: one.members[1].id }]
  expect(await close(asker, one.members[0].id, leads)).toEqual({ ok: false, reason: 'lead-needed' })
})

test('a lead’s account is closed together with handing her team over, which the audit trail tells', async () => {
  const { one } = world.teams
  const [lead, next] = one.members
  const asker = await secretariat()
  const { teams } = await readClosing(asker, lead.id, new Date())
  expect(teams).toEqual([
    { id: one.id, name: one.name, others: [next, one.members[2]].map(({ id, name }) => ({ id, name })) },
  ])
  expect(await close(asker, lead.id, [{ teamId: one.id, personId: next.id }])).toMatchObject({ ok: true })
  expect(await statusOf(lead.id)).toBe('DISABLED')
  expect(await leadsOf(one.id)).toEqual([next.id])
  const event = await db.auditEvent.findFirstOrThrow({ where: { action: 'team.arrange', objectId: one.id } })
  expect(JSON.parse(event.detail)).toMatchObject({ after: { lead: next.id } })
  const mails = await mailsTo(next.email, 'lead-handed-over')
  expect(mails).toHaveLength(1)
  expect(mails[0]).toContain(lead.name)
})

test('a lead who is alone in her team may be closed; nobody is left to choose', async () => {
  const { one } = world.teams
  const [lead, ...others] = one.members
  const asker = await secretariat()
  for (const { id } of others) await close(asker, id)
  expect((await readClosing(asker, lead.id, new Date())).teams).toMatchObject([{ others: [] }])
  expect(await close(asker, lead.id)).toMatchObject({ ok: true })
})

test('whoever closes a lead on a page that is older than the team is told so', async () => {
  const { one } = world.teams
  const [lead, next, third] = one.members
  const asker = await secretariat()
  const page = { leads: [{ teamId: one.id, personId: third.id }], version: await versionOf(lead.id) }
  const { version } = await db.team.findUniqueOrThrow({ where: { id: one.id } })
  const arrangement = {
    version,
    name: one.name,
    memberIds: one.members.map(({ id }) => id),
    leadId: next.id,
  }
  expect(await arrangeConfirmed(asker, one.id, arrangement, new Date())).toMatchObject({ ok: true })
  expect(await setAccountOpen(asker, lead.id, { ...page, open: false }, new Date())).toEqual({
    ok: false,
    reason: 'stale',
  })
  expect(await leadsOf(one.id)).toEqual([next.id])
  expect(await statusOf(lead.id)).toBe('ACTIVE')
  expect(await close(asker, lead.id)).toMatchObject({ ok: true })
})

test('of closing a lead and arranging her team at once both cannot hold: the team has one lead, who is in it', async () => {
  const { one } = world.teams
  const [lead, next, third] = one.members
  const asker = await secretariat()
  const { version } = await db.team.findUniqueOrThrow({ where: { id: one.id } })
  const arrangement = { version, name: one.name, memberIds: [lead.id, third.id], leadId: lead.id }
  const [closed, arranged] = await Promise.all([
    close(asker, lead.id, [{ teamId: one.id, personId: next.id }]),
    arrangeConfirmed(asker, one.id, arrangement, new Date()),
  ])
  expect([closed, arranged].filter(({ ok }) => ok)).toHaveLength(1)
  const members = (await db.teamMember.findMany({ where: { teamId: one.id } })).map(
    ({ personId }) => personId,
  )
  const [led, ...more] = await leadsOf(one.id)
  expect(more).toEqual([])
  expect(members).toContain(led)
  expect(await statusOf(led ?? '')).toBe('ACTIVE')
})

test('refuses to close whoever holds an office now or will, until the term has ended, and tells how many wait for it', async () => {
  const { bupati } = world.people
  const asker = await admin()
  await anAwaiting(world)
  const { offices } = await readClosing(asker, bupati.id, new Date())
  expect(offices).toMatchObject([{ name: 'Bupati', code: 'BUPATI' }])
  expect(await countWaitingFor(asker, 'BUPATI')).toBe(1)
  expect(await countWaitingFor(await askerFor(world.people.trainer.id), 'BUPATI')).toBe(0)
  expect(await close(asker, bupati.id)).toEqual({ ok: false, reason: 'holds-office' })
  const soon = new Date(Date.now() + 5 * DAY)
  await db.officeTerm.updateMany({ where: { personId: bupati.id }, data: { from: soon } })
  expect(await close(asker, bupati.id)).toEqual({ ok: false, reason: 'holds-office' })
  expect(await statusOf(bupati.id)).toBe('ACTIVE')
  const past = new Date(Date.now() - DAY)
  await db.officeTerm.updateMany({ where: { personId: bupati.id }, data: { from: new Date(0), to: past } })
  expect(await close(asker, bupati.id)).toMatchObject({ ok: true })
})

test('of two administrators who close each other at once, or take the role from each other, one stays', async () => {
  const second = await world.person('Admin Dua', 'admin')
  const [one, two] = [await admin(), await askerFor(second.id)]
  const answers = await Promise.all([close(one, two.id), close(two, one.id)])
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.reason)).sort()).toEqual(['last-admin', 'ok'])
  const left = (await statusOf(one.id)) === 'ACTIVE' ? one : two
  const gone = left === one ? two : one
  await setAccountOpen(left, gone.id, { open: true, version: await versionOf(gone.id) }, new Date())
  await db.person.update({ where: { id: gone.id }, data: { status: 'ACTIVE' } })
  const roles = [{ role: 'auditor', cohortId: null } as const]
  const taken = await Promise.all([
    changeRoles(left, gone.id, { roles, version: await versionOf(gone.id) }, new Date()),
    changeRoles(gone, left.id, { roles, version: await versionOf(left.id) }, new Date()),
  ])
  expect(taken.map((answer) => (answer.ok ? 'ok' : answer.reason)).sort()).toEqual(['last-admin', 'ok'])
})

test('tells which roles nobody else holds with an open account, of a cohort only while it is not over', async () => {
  const asker = await admin()
  const { trainer, secretariat: only } = world.people
  const lastOf = async (id: string) => (await readClosing(asker, id, new Date())).last
  expect(await lastOf(trainer.id)).toEqual([{ role: 'trainer', cohort: 'Angkatan 2' }])
  expect(await lastOf(only.id)).toEqual([{ role: 'secretariat', cohort: null }])
  await world.person('Pelatih Dua', 'trainer', { cohortId: world.cohort.id })
  expect(await lastOf(trainer.id)).toEqual([])
  const { id } = await world.person('Sekretariat Dua', 'secretariat')
  expect(await lastOf(only.id)).toEqual([])
  await db.person.update({ where: { id }, data: { status: 'DISABLED' } })
  expect(await lastOf(only.id)).toHaveLength(1)
  await db.roleHolding.deleteMany({
    where: { role: 'trainer', personId: { not: trainer.id }, cohortId: world.cohort.id },
  })
  expect(await lastOf(trainer.id)).toHaveLength(1)
  await db.cohort.update({ where: { id: world.cohort.id }, data: { endsOn: new Date(Date.now() - DAY) } })
  expect(await lastOf(trainer.id)).toEqual([])
})
