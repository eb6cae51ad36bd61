import type { Asker } from '#app/domain/access/asker.ts'
import { readable } from '#app/domain/access/permissions.ts'
import { whereOf } from '#app/domain/access/reach.ts'
import { COLUMNS } from '#app/domain/recommendations/columns.ts'
import type { Status } from '#app/domain/recommendations/workflow.ts'
import type { Prisma } from '#app/platform/data/db.server.ts'

/** What waits for the leaders; `leadsOn('approve', …)` of the workflow says the same. */
const WAITING: Status = 'AWAITING_DECISION'

/** Waits for this leader: escalated, and nobody has decided; null for others. The columns are the head of one index. */
export function waitingFor(asker: Asker): Prisma.RecommendationWhereInput | null {
  const reach = readable(asker, 'decision.queue')
  return reach && { ...whereOf(reach, COLUMNS), status: WAITING, openDecisionId: null }
}

type Stretch = {
  where: Prisma.RecommendationWhereInput
  orderBy: Prisma.RecommendationOrderByWithRelationInput[]
}

/**
 * The queue: pinned → nearest budget window → more "Layak" → longest waiting, as three stretches one after the other.
 * Each is read straight from the index, with 5,000 waiting as with 50; in one list the empty dates would stand where
 * neither database finds them in the index. Columns that are the same in a whole stretch are named all the same,
 * because PostgreSQL only then sees that the index has the order.
 */
export const STRETCHES: readonly Stretch[] = [
  { where: { pinnedAt: { not: null } }, orderBy: [{ pinnedAt: 'asc' }, { id: 'asc' }] },
  { where: { pinnedAt: null, windowClosesAt: { not: null } }, orderBy: waitingOrder() },
  { where: { pinnedAt: null, windowClosesAt: null }, orderBy: waitingOrder() },
]

function waitingOrder(): Prisma.RecommendationOrderByWithRelationInput[] {
  return [
    { openDecisionId: 'asc' },
    { pinnedAt: 'asc' },
    { windowClosesAt: 'asc' },
    { worthyCount: 'desc' },
    { statusSince: 'asc' },
    { id: 'asc' },
  ]
}
