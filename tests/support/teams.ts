import type { Asker } from '#app/domain/access/asker.ts'
import { arrangeTeam, readEffects } from '#app/domain/teams/arrange.server.ts'
import type { Arrangement } from '#app/domain/teams/teams.schema.ts'
import { db } from '#app/platform/data/db.server.ts'
import { askerFor, type World } from './world.ts'

/** Arranges a team as the secretariat does that has read the sheet and confirms it. */
export async function arrangeConfirmed(asker: Asker, teamId: string, given: Arrangement, now: Date) {
  const found = await readEffects(asker, teamId, given)
  return arrangeTeam(asker, teamId, { ...given, confirmed: found?.mark }, now)
}

/** Sets who is in a team of the world, as its secretariat; whoever was in another team is moved. */
export async function setMembers(world: World, teamId: string, memberIds: readonly string[], now: Date) {
  const { name, version, members } = await db.team.findUniqueOrThrow({
    where: { id: teamId },
    select: { name: true, version: true, members: { where: { isLead: true }, select: { personId: true } } },
  })
  const lead = members[0]?.personId ?? null
  const leadId = lead !== null && memberIds.includes(lead) ? lead : (memberIds[0] ?? null)
  const secretariat = await askerFor(world.people.secretariat.id)
  const given = { version, name, memberIds: [...memberIds], leadId }
  const done = await arrangeConfirmed(secretariat, teamId, given, now)
  if (!done.ok) throw new Error(done.reason)
}

/** Moves one person into a team, or out of every team. */
export async function moveTo(world: World, personId: string, teamId: string | null, now: Date) {
  const held = await db.teamMember.findFirst({ where: { personId, cohortId: world.cohort.id } })
  const into = teamId ?? held?.teamId
  if (!into) return
  const members = await db.teamMember.findMany({ where: { teamId: into }, select: { personId: true } })
  const others = members.flatMap((one) => (one.personId === personId ? [] : [one.personId]))
  await setMembers(world, into, teamId === null ? others : [...others, personId], now)
}
