import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { isUniqueViolation, TryAgain, tx, type Tx } from '#app/platform/data/db.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { isNameTaken } from './team-name.server.ts'
import { compositionOf } from './teams.ts'
import type { Arrangement, NewTeam } from './teams.schema.ts'

const CREATE_REFUSALS = ['unknown-cohort', 'taken'] as const
type CreateRefusal = (typeof CREATE_REFUSALS)[number]
type CreateTeamAnswer = Outcome<{ teamId: string; name: string }, CreateRefusal>

/**
 * Adds an empty team with the next number of its cohort; the same form sent twice makes one. Refused when another team of
 * the cohort has the name.
 */
export async function createTeam(asker: Asker, given: NewTeam, now: Date): Promise<CreateTeamAnswer> {
  const { districtId } = asker
  return outcomeOf(CREATE_REFUSALS, () =>
    tx(async (t) => {
      const cohort = await t.cohort.findFirst({
        where: { id: given.cohortId, districtId },
        select: { id: true },
      })
      if (!cohort || !can(asker, 'teams.manage', { districtId, cohortId: cohort.id }))
        throw new Refused<CreateRefusal>('unknown-cohort')
      const by: Sending = { personId: asker.id, key: given.key, purpose: 'team.create' }
      const { receipt } = await once(t, by, z.object({ teamId: z.string(), name: z.string() }), async () => {
        if (await isNameTaken(t, cohort.id, given.name)) throw new Refused<CreateRefusal>('taken')
        const last = await t.team.aggregate({ where: { cohortId: cohort.id }, _max: { number: true } })
        const number = (last._max.number ?? 0) + 1
        const { id } = await t.team
          .create({
            data: { cohortId: cohort.id, number, name: given.name, nameKey: nameKey(given.name) },
            select: { id: true },
          })
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
      return receipt
    }),
  )
}

const ARRANGE_REFUSALS = [
  'not-found',
  'stale',
  'one-agency',
  'no-lead',
  'not-participant',
  'in-other-team',
  'taken',
] as const
type ArrangeRefusal = (typeof ARRANGE_REFUSALS)[number]
/** How many belong to it now, and whether one of them leads: what is missing has to be said. */
type Arranged = { name: string; members: number; led: boolean }
type ArrangeAnswer = Outcome<Arranged, ArrangeRefusal>

/**
 * Makes a team consist of exactly these people. Refused when two or more of them come from fewer than two agencies or
 * have no lead among them, when a lead is chosen who does not belong to them, when one is no participant or in another
 * team, when another team of the cohort has the name, and when the page is older than the team.
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
      const led = members.some(({ id }) => id === given.leadId)
      if (!led && (members.length > 1 || given.leadId !== null)) throw new Refused<ArrangeRefusal>('no-lead')
      const renamed = nameKey(given.name) !== nameKey(team.name)
      if (renamed && (await isNameTaken(t, team.cohortId, given.name, teamId)))
        throw new Refused<ArrangeRefusal>('taken')
      // Two secretaries at once: the second sees that the page is old.
      const { count } = await t.team.updateMany({
        where: { id: teamId, version: given.version },
        data: { name: given.name, nameKey: nameKey(given.name), version: { increment: 1 } },
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
      return { name: given.name, members: members.length, led }
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
