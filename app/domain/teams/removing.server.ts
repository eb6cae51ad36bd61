import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { db, tx, type Reader, type Tx } from '#app/platform/data/db.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { readHoldings } from './holdings.server.ts'
import { isClosed, MEMBER, takeOut } from './membership.server.ts'
import { outOf, tellMoves } from './tell-moved.server.ts'

const REMOVE_REFUSALS = ['not-found', 'stale', 'holds-work'] as const
type RemoveRefusal = (typeof REMOVE_REFUSALS)[number]

/** A team that could be dissolved: who is in it and what lies with it; null when it is not the asker's, or is dissolved. */
export async function readRemovable(asker: Asker, teamId: string) {
  const team = await findTeam(db, asker, teamId)
  if (!team) return null
  const { id, name, version, members } = team
  const holdings = await readHoldings(db, teamId, members)
  return {
    id,
    name,
    version,
    members: members.map(({ person }) => ({ name: person.name, closed: isClosed(person) })),
    holdings,
    mayGo: mayGo(holdings),
  }
}

/** Nothing of it waits for a trainer, the secretariat or a leader. */
function mayGo({ unreleased, living }: Awaited<ReturnType<typeof readHoldings>>): boolean {
  return unreleased.length === 0 && living.length === 0
}

/**
 * Dissolves a team that was made by mistake: its members are out, drafts stay as they lie, and it can be restored.
 * Refused while something that it handed in waits to be graded and released, or for a decision.
 */
export function removeTeam(
  asker: Asker,
  teamId: string,
  version: number,
  now: Date,
): Promise<Outcome<{ name: string }, RemoveRefusal>> {
  return outcomeOf(REMOVE_REFUSALS, () =>
    tx(async (t) => {
      const team = await findTeam(t, asker, teamId)
      if (!team) throw new Refused<RemoveRefusal>('not-found')
      const { count } = await t.team.updateMany({
        where: { id: teamId, version, removedAt: null },
        data: { removedAt: now, version: { increment: 1 } },
      })
      if (count === 0) throw new Refused<RemoveRefusal>('stale')
      await holdDrafts(t, teamId)
      if (!mayGo(await readHoldings(t, teamId, []))) throw new Refused<RemoveRefusal>('holds-work')
      const { name, cohortId, members } = team
      await takeOut(t, { teamId, cohortId }, members, now)
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId: asker.districtId,
          action: 'team.remove',
          object: { type: 'team', id: teamId },
          before: { name, members: members.map(({ personId, isLead }) => ({ personId, isLead })) },
        },
        now,
      )
      await tellMoves(t, await outOf(t, { id: teamId, name, news: 'dissolved' }, members), now)
      return { name }
    }),
  )
}

/** Race: a member hands a draft in at this moment. Its next version makes her wait, and then find that it has moved on. */
async function holdDrafts(t: Tx, teamId: string): Promise<void> {
  const drafts = { teamId, status: 'DRAFT' }
  await t.submission.updateMany({ where: drafts, data: { version: { increment: 1 } } })
  await t.recommendation.updateMany({ where: drafts, data: { version: { increment: 1 } } })
}

async function findTeam(reader: Reader, asker: Asker, teamId: string) {
  const { districtId } = asker
  const team = await reader.team.findFirst({
    where: { id: teamId, removedAt: null, cohort: { districtId } },
    select: {
      id: true,
      name: true,
      version: true,
      cohortId: true,
      members: {
        orderBy: { person: { nameKey: 'asc' } },
        select: { ...MEMBER, person: { select: { name: true, status: true } } },
      },
    },
  })
  return team && can(asker, 'teams.manage', { districtId, cohortId: team.cohortId }) ? team : null
}
