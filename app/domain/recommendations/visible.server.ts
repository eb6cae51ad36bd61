import type { Asker } from '#app/domain/access/asker.ts'
import { can, readable, type ThingOf } from '#app/domain/access/permissions.ts'
import { whereOf } from '#app/domain/access/reach.ts'
import type { Prisma, Tx } from '#app/platform/data/db.server.ts'
import { COLUMNS } from './columns.ts'
import { Refused } from '#app/platform/refusal.ts'
import type { RecommendationRefusal } from './refusal.ts'
import { mayFire, statusOf, TRANSITIONS, type TransitionCode } from './workflow.ts'

/** What every check and every transition needs of a recommendation. */
export const CORE = {
  id: true,
  districtId: true,
  cohortId: true,
  teamId: true,
  number: true,
  title: true,
  urgency: true,
  status: true,
  statusSince: true,
  version: true,
  versionCount: true,
  needsBupati: true,
  pinnedAt: true,
  windowClosesAt: true,
  deferredUntil: true,
} as const satisfies Prisma.RecommendationSelect
export type Core = Prisma.RecommendationGetPayload<{ select: typeof CORE }>

/** May she know of it at all? */
export function maySee(
  asker: Asker,
  recommendation: ThingOf<'recommendation.write'> & { versionCount: number },
): boolean {
  const { districtId, cohortId, teamId, versionCount } = recommendation
  return can(asker, 'recommendation.read', { districtId, cohortId, teamId, submitted: versionCount > 0 })
}

/** The same question as `maySee` as a condition of a query; null when there can be none. */
export function visibleTo(asker: Asker): Prisma.RecommendationWhereInput | null {
  const reach = readable(asker, 'recommendation.read')
  return reach && whereOf(reach, COLUMNS)
}

/**
 * The recommendation for a transition, when this person may fire it now.
 * @throws Refused not-found · not-allowed · closed · stale
 */
export async function forTransition(
  t: Tx,
  asker: Asker,
  code: TransitionCode,
  { id, version }: { id: string; version: number },
): Promise<Core> {
  const found = await t.recommendation.findUnique({ where: { id }, select: CORE })
  if (!found || !maySee(asker, found)) throw new Refused<RecommendationRefusal>('not-found')
  if (!mayFire(asker, code, found)) {
    // Told apart for the sentence only: whoever may fire it from another state comes too late.
    const anyState = TRANSITIONS[code].from.some((status) => mayFire(asker, code, { ...found, status }))
    throw new Refused<RecommendationRefusal>(anyState ? 'closed' : 'not-allowed')
  }
  if (found.version !== version) throw new Refused<RecommendationRefusal>('stale')
  return found
}

/**
 * Moves the recommendation on, if nobody was faster: version and state are compared by the same statement that changes
 * them. `more` are columns that change with it. Whatever moves on is no longer pinned.
 * @throws Refused stale
 */
export async function moveOn(
  t: Tx,
  code: TransitionCode,
  found: Core,
  now: Date,
  more: Prisma.RecommendationUpdateManyMutationInput = {},
): Promise<void> {
  const { to } = TRANSITIONS[code]
  const changed = await t.recommendation.updateMany({
    where: { id: found.id, version: found.version, status: found.status },
    data: {
      pinnedAt: null,
      ...more,
      status: to === 'stays' ? statusOf(found) : to,
      statusSince: now,
      version: { increment: 1 },
    },
  })
  if (changed.count !== 1) throw new Refused<RecommendationRefusal>('stale')
}
