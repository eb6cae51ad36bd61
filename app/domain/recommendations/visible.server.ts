import { inTeam, type Asker } from '#app/domain/access/asker.ts'
import { can, readable, type ThingOf } from '#app/domain/access/permissions.ts'
import { sqlOf, whereOf } from '#app/domain/access/reach.ts'
import type { Prisma } from '#app/platform/data/db.server.ts'
import { joined, sql, type SqlPiece } from '#app/platform/data/sql.ts'
import { COLUMNS, KEPT_COLUMNS, SQL_COLUMNS } from './columns.ts'
import { DISCARD_UNDO_TIME } from './limits.ts'
import type { Status } from './workflow.ts'

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

const DISCARDED = 'DISCARDED' satisfies Status

/** May she know of it at all? Of a discarded draft only its own team does. */
export function maySee(
  asker: Asker,
  recommendation: ThingOf<'recommendation.write'> & { versionCount: number; status: string },
): boolean {
  const { districtId, cohortId, teamId, versionCount, status } = recommendation
  if (status === DISCARDED && !inTeam(asker, teamId)) return false
  return can(asker, 'recommendation.read', { districtId, cohortId, teamId, submitted: versionCount > 0 })
}

/** What lists and counts show her, as a condition of a query: a discarded draft is in none. Null when there can be nothing. */
export function visibleTo(asker: Asker): Prisma.RecommendationWhereInput | null {
  const reach = readable(asker, 'recommendation.read')
  return reach && { AND: [whereOf(reach, COLUMNS), { status: { not: DISCARDED } }] }
}

/**
 * The same in plain SQL, of "Recommendation" r, with those of which a former team submitted a version while she belonged to
 * it; whose list it is leaves out what was discarded by asking for states.
 */
export function visibleRows(asker: Asker): SqlPiece | null {
  const reach = readable(asker, 'recommendation.read')
  const kept = readable(asker, 'recommendation.read-kept')
  const parts = [
    ...(reach ? [sqlOf(whereOf(reach, SQL_COLUMNS))] : []),
    ...(kept ? [sqlOf(whereOf(kept, KEPT_COLUMNS))] : []),
  ]
  return parts.length === 0 ? null : sql`(${joined(parts, ' OR ')})`
}

/** Was this draft discarded so shortly ago that it can be taken back? */
export function canBeTakenBack(
  { status, statusSince }: { status: string; statusSince: Date },
  now: Date,
): boolean {
  return status === DISCARDED && now < takenBackUntil(statusSince)
}

export function takenBackUntil(discardedAt: Date): Date {
  return new Date(discardedAt.getTime() + DISCARD_UNDO_TIME)
}
