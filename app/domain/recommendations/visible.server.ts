import type { Asker } from '#app/domain/access/asker.ts'
import { can, readable, type ThingOf } from '#app/domain/access/permissions.ts'
import { whereOf } from '#app/domain/access/reach.ts'
import type { Prisma } from '#app/platform/data/db.server.ts'
import { COLUMNS } from './columns.ts'

/** What checks and transitions need of a recommendation. */
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
