import type { Asker } from '#app/domain/access/asker.ts'
import { readable } from '#app/domain/access/permissions.ts'
import { column, sqlOf, whereOf, type Sql } from '#app/domain/access/reach.ts'
import type { Status } from '#app/domain/recommendations/workflow.ts'

/** What waits for the leaders; `leadsOn('approve', …)` of the workflow says the same. */
const WAITING: Status = 'AWAITING_DECISION'

/**
 * Waits for this leader, as a condition on "Recommendation" r: escalated, and nobody has decided; null for others. The
 * columns are the head of one index.
 */
export function waitingFor(asker: Asker): Sql | null {
  const reach = readable(asker, 'decision.queue')
  if (!reach) return null
  const hers = sqlOf(
    whereOf(reach, {
      districtId: column('r."districtId"').is,
      cohortId: column('r."cohortId"').among,
      teamId: column('r."teamId"').among,
    }),
  )
  return {
    text: `${hers.text} AND r."status" = ? AND r."openDecisionId" IS NULL`,
    values: [...hers.values, WAITING],
  }
}

type Stretch = { where: string; orderBy: string }

/**
 * The queue: pinned → nearest budget window → more "Layak" → longest waiting, as three stretches one after the other.
 * Each is read straight from the index, with 5,000 waiting as with 50; in one list the empty dates would stand where
 * neither database finds them in the index. Columns that are the same in a whole stretch are named all the same,
 * because PostgreSQL only then sees that the index has the order.
 */
const BY_WAITING =
  'r."openDecisionId", r."pinnedAt", r."windowClosesAt", r."worthyCount" DESC, r."statusSince", r."id"'
export const STRETCHES: readonly Stretch[] = [
  { where: 'r."pinnedAt" IS NOT NULL', orderBy: 'r."pinnedAt", r."id"' },
  { where: 'r."pinnedAt" IS NULL AND r."windowClosesAt" IS NOT NULL', orderBy: BY_WAITING },
  { where: 'r."pinnedAt" IS NULL AND r."windowClosesAt" IS NULL', orderBy: BY_WAITING },
]
