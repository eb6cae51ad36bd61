import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { isUniqueViolation, TryAgain, tx, type Tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { compositionOf } from './teams.ts'
import type { Arrangement, NewTeam } from './teams.schema.ts'

type CreateTeamAnswer = Outcome<{ teamId: string; name: string }, 'unknown-cohort'>

/** Adds an empty team with the next number of its cohort; the same form sent twice makes one. */
export async function createTeam(asker: Asker, given: NewTeam, now: Date): Promise<CreateTeamAnswer> {
  const { districtId } = asker
  return tx(async (t): Promise<CreateTeamAnswer> => {
    const cohort = await t.cohort.findFirst({
      where: { id: given.cohortId, districtId },
      select: { id: true },
    })
    if (!cohort || !can(asker, 'teams.manage', { districtId, cohortId: cohort.id }))
      return { ok: false, reason: 'unknown-cohort' }
    const by: Sending = { personId: asker.id, key: given.key, purpose: 'team.create' }
    const { receipt } = await once(t, by, z.object({ teamId: z.string(), name: z.string() }), async () => {
      const last = await t.team.aggregate({ where: { cohortId: cohort.id }, _max: { number: true } })
      const number = (last._max.number ?? 0) + 1
      const { id } = await t.team
        .create({ data: { cohortId: cohort.id, number, name: given.name }, select: { id: true } })
        .catch((error: unknown) => {
          // Two teams at once took the same number: the second counts again.
          throw isUniqueViolation(error) ? new TryAgain() : error
        })
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId,
          action: 'team.create',
          object: { type: 'team', id },
          after: { name: given.name, number },
        },
        now,
      )
      return { teamId: id, name: given.name }
    })
    return { ok: true, ...receipt }
  })
}

const ARRANGE_REFUSALS = [
  'not-found',
  'stale',
  'one-agency',
  'no-lead',
  'not-participant',
  'in-other-team',
] as const
type ArrangeRefusal = (typeof ARRANGE_REFUSALS)[number]
type ArrangeAnswer = Outcome<{ name: string }, ArrangeRefusal>

/**
 * Makes a team consist of exactly these people. Refused when two or more of them come from fewer than two agencies or
 * have no lead among them, when one is no participant or in another team, and when the page is older than the team.
 */
export async function arrangeTeam(
  asker: Asker,
  teamId: string,
  given: Arrangement,
  now: Date,
): Promise<ArrangeAnswer> {
  const { districtId } = asker
  const wanted = [...new Set(given.memberIds)]
  return outcomeOf(ARRANGE_REFUSALS, () =>
    tx(async (t) => {
      const team = await t.team.findFirst({
        where: { id: teamId, cohort: { districtId } },
        select: {
          name: true,
          cohortId: true,
          members: { select: { personId: true, agencyId: true, isLead: true } },
        },
      })
      if (!team || !can(asker, 'teams.manage', { districtId, cohortId: team.cohortId }))
        throw new Refused<ArrangeRefusal>('not-found')
      const people = await candidates(t, wanted, { teamId, cohortId: team.cohortId, districtId })
      if (people.length !== wanted.length) throw new Refused<ArrangeRefusal>('not-participant')
      if (people.some(({ memberships }) => memberships.some((held) => held.teamId !== teamId)))
        throw new Refused<ArrangeRefusal>('in-other-team')
      const kept = new Map(team.members.map((member) => [member.personId, member.agencyId]))
      const members = people.map(({ id, agencyId }) => ({ id, agencyId: kept.get(id) ?? agencyId }))
      if (compositionOf(members).state === 'broken') throw new Refused<ArrangeRefusal>('one-agency')
      if (members.length > 1 && !members.some(({ id }) => id === given.leadId))
        throw new Refused<ArrangeRefusal>('no-lead')
      // Two secretaries at once: the second sees that the page is old.
      const { count } = await t.team.updateMany({
        where: { id: teamId, version: given.version },
        data: { name: given.name, version: { increment: 1 } },
      })
      if (count === 0) throw new Refused<ArrangeRefusal>('stale')
      await t.teamMember.deleteMany({ where: { teamId } })
      await t.teamMember
        .createMany({
          data: members.map(({ id, agencyId }) => ({
            teamId,
            cohortId: team.cohortId,
            personId: id,
            agencyId,
            isLead: id === given.leadId,
          })),
        })
        .catch((error: unknown) => {
          // One person put into two teams at the same moment: she can be in one team of a cohort only.
          throw isUniqueViolation(error) ? new Refused<ArrangeRefusal>('in-other-team') : error
        })
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId,
          action: 'team.arrange',
          object: { type: 'team', id: teamId },
          before: { name: team.name, members: team.members },
          after: { name: given.name, members, lead: given.leadId },
        },
        now,
      )
      return { name: given.name }
    }),
  )
}

/** Participants of the cohort; who is already in the team may stay, also after her account was closed. */
function candidates(t: Tx, ids: string[], place: { teamId: string; cohortId: string; districtId: string }) {
  const { teamId, cohortId, districtId } = place
  return t.person.findMany({
    where: {
      id: { in: ids },
      districtId,
      OR: [
        { memberships: { some: { teamId } } },
        { status: { not: 'DISABLED' }, roles: { some: { role: 'participant', cohortId, endedAt: null } } },
      ],
    },
    select: {
      id: true,
      agencyId: true,
      memberships: { where: { cohortId }, select: { teamId: true } },
    },
  })
}
