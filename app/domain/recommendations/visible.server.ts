import { hasRole, inTeam, type Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import type { Prisma, Tx } from '#app/platform/data/db.server.ts'
import { Refused } from './refusal.ts'
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

/** Unsubmitted text is for the team that writes it and for the secretariat; everybody else reads what was submitted. */
export function maySee(
  asker: Asker,
  recommendation: { districtId: string; cohortId: string; teamId: string; versionCount: number },
): boolean {
  if (!can(asker, 'recommendation.read', recommendation)) return false
  return recommendation.versionCount > 0 || readsDrafts(asker, recommendation)
}

/** May she read the text that is being written? */
export function readsDrafts(asker: Asker, recommendation: { teamId: string }): boolean {
  return inTeam(asker, recommendation.teamId) || hasRole(asker, 'secretariat')
}

/** The same rule as `maySee` as a condition of a query. */
export function visibleTo(asker: Asker): Prisma.RecommendationWhereInput {
  const teams = asker.teams.map((team) => team.id)
  const own: Prisma.RecommendationWhereInput = { districtId: asker.districtId, teamId: { in: teams } }
  if (hasRole(asker, 'secretariat')) return { districtId: asker.districtId }
  const readsSubmitted = (['reviewer', 'leader', 'aide', 'auditor'] as const).some((role) =>
    hasRole(asker, role),
  )
  if (!readsSubmitted) return own
  return { districtId: asker.districtId, OR: [{ teamId: { in: teams } }, { versionCount: { gt: 0 } }] }
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
  if (!found || !maySee(asker, found)) throw new Refused('not-found')
  if (!mayFire(asker, code, found)) {
    // Told apart for the sentence only: whoever may fire it from another state comes too late.
    const anyState = TRANSITIONS[code].from.some((status) => mayFire(asker, code, { ...found, status }))
    throw new Refused(anyState ? 'closed' : 'not-allowed')
  }
  if (found.version !== version) throw new Refused('stale')
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
  if (changed.count !== 1) throw new Refused('stale')
}
