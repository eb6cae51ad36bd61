import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { db, isUniqueViolation, tx, type Reader, type Tx } from '#app/platform/data/db.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { effectsOf, markOf, type Effects } from './effects.server.ts'
import { setLead, takeOut } from './membership.server.ts'
import { planFor, type Plan } from './plan.server.ts'
import { isNameTaken } from './team-name.server.ts'
import { compositionOf } from './teams.ts'
import type { Arrangement } from './teams.schema.ts'
import { tellMoved } from './tell-moved.server.ts'

const ARRANGE_REFUSALS = [
  'not-found',
  'stale',
  'one-agency',
  'no-lead',
  'closed-lead',
  'not-participant',
  'in-other-team',
  'taken',
  'unconfirmed',
] as const
type ArrangeRefusal = (typeof ARRANGE_REFUSALS)[number]
/** How many belong to it now, and whether one of them leads: what is missing has to be said. */
type Arranged = { name: string; members: number; led: boolean }
type ArrangeAnswer = Outcome<Arranged, ArrangeRefusal>

/**
 * Makes a team consist of exactly these people. Refused when two or more of them come from fewer than two agencies or
 * have no lead among them, when a lead is chosen who does not belong to them or cannot sign in, when one is no participant, when another
 * team of the cohort has the name, and when the page is older than the team. What takes somebody out of a team, also of
 * another one, or moves the lead is done only for the mark of the effects that were shown (`unconfirmed`).
 */
export async function arrangeTeam(
  asker: Asker,
  teamId: string,
  given: Arrangement,
  now: Date,
): Promise<ArrangeAnswer> {
  const { districtId } = asker
  return outcomeOf(ARRANGE_REFUSALS, () =>
    tx(async (t) => {
      const plan = await planned(t, asker, teamId, given)
      const { team, members, led } = plan
      const renamed = nameKey(given.name) !== nameKey(team.name)
      if (renamed && (await isNameTaken(t, team.cohortId, given.name, teamId)))
        throw new Refused<ArrangeRefusal>('taken')
      const effects = await effectsOf(plan, t)
      if (effects && given.confirmed !== markOf(effects)) throw new Refused<ArrangeRefusal>('unconfirmed')
      // Two secretaries at once: the second sees that the page is old.
      const { count } = await t.team.updateMany({
        where: { id: teamId, version: given.version, removedAt: null },
        data: { name: given.name, nameKey: nameKey(given.name), version: { increment: 1 } },
      })
      if (count === 0) throw new Refused<ArrangeRefusal>('stale')
      await takeOthers(t, asker, plan, now)
      await takeOut(t, { teamId, cohortId: team.cohortId }, plan.leaving, now)
      await takeIn(t, plan, now)
      await setLead(t, teamId, given.leadId)
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId,
          action: 'team.arrange',
          object: { type: 'team', id: teamId },
          before: { name: team.name, members: team.members.map(written) },
          after: { name: given.name, members, lead: given.leadId },
        },
        now,
      )
      await tellMoved(t, { ...plan, name: given.name }, now)
      return { name: given.name, members: members.length, led }
    }),
  )
}

/**
 * What a change would mean for whom, for the sheet that asks; null when it takes nobody out and moves no lead, or would
 * be refused anyway.
 */
export async function readEffects(
  asker: Asker,
  teamId: string,
  given: Arrangement,
): Promise<{ effects: Effects; mark: string } | null> {
  const plan = await outcomeOf(ARRANGE_REFUSALS, () => planned(db, asker, teamId, given))
  const effects = plan.ok ? await effectsOf(plan, db) : null
  return effects && { effects, mark: markOf(effects) }
}

async function planned(reader: Reader, asker: Asker, teamId: string, given: Arrangement): Promise<Plan> {
  const plan = await planFor(reader, asker, teamId, given)
  if (!plan || !can(asker, 'teams.manage', { districtId: asker.districtId, cohortId: plan.team.cohortId }))
    throw new Refused<ArrangeRefusal>('not-found')
  if (plan.team.version !== given.version) throw new Refused<ArrangeRefusal>('stale')
  if (plan.unknown > 0) throw new Refused<ArrangeRefusal>('not-participant')
  if (compositionOf(plan.members).state === 'broken') throw new Refused<ArrangeRefusal>('one-agency')
  if (plan.closedLead) throw new Refused<ArrangeRefusal>('closed-lead')
  const active = plan.members.filter(({ closed }) => !closed)
  if (!plan.led && (active.length > 1 || given.leadId !== null)) throw new Refused<ArrangeRefusal>('no-lead')
  return plan
}

function written({ personId, agencyId, isLead }: Plan['team']['members'][number]) {
  return { personId, agencyId, isLead }
}

/** Out of the other teams; who leads such a team then was shown and confirmed. */
async function takeOthers(t: Tx, asker: Asker, plan: Plan, now: Date): Promise<void> {
  for (const { team, moving, leadId, before } of plan.others) {
    // Two secretaries at once: the other team is still the one that the sheet spoke of.
    const { count } = await t.team.updateMany({
      where: { id: team.id, version: team.version },
      data: { version: { increment: 1 } },
    })
    if (count === 0) throw new Refused<ArrangeRefusal>('unconfirmed')
    await takeOut(t, { teamId: team.id, cohortId: plan.team.cohortId }, moving, now)
    if (leadId !== before) await setLead(t, team.id, leadId)
    const stayed = team.members.filter(({ personId }) => !moving.some((one) => one.personId === personId))
    await recordActivity(
      t,
      {
        personId: asker.id,
        districtId: asker.districtId,
        action: 'team.arrange',
        object: { type: 'team', id: team.id },
        before: { name: team.name, members: team.members.map(written) },
        after: {
          name: team.name,
          members: stayed.map(({ personId, agencyId }) => ({ id: personId, agencyId })),
          lead: leadId,
        },
      },
      now,
    )
  }
}

async function takeIn(t: Tx, { team, coming, leadId }: Plan, now: Date): Promise<void> {
  await t.teamMember
    .createMany({
      data: coming.map(({ id, agencyId }) => ({
        teamId: team.id,
        cohortId: team.cohortId,
        personId: id,
        agencyId,
        isLead: id === leadId,
        joinedAt: now,
      })),
    })
    .catch((error: unknown) => {
      // One person put into two teams at the same moment: she can be in one team of a cohort only.
      throw isUniqueViolation(error) ? new Refused<ArrangeRefusal>('in-other-team') : error
    })
}
