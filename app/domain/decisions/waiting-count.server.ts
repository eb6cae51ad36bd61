import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { officeMayDecide } from '#app/domain/recommendations/deciding-office.ts'
import type { Status } from '#app/domain/recommendations/workflow.ts'
import { askOne } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'

const WAITING: Status = 'AWAITING_DECISION'

const countSchema = z.object({ all: z.coerce.number(), bupatiOnly: z.coerce.number() })

/**
 * How many recommendations of the district wait for a decision that this office may take, by its code. A count without titles,
 * for whoever may see who holds an office; 0 for others. One statement.
 */
export async function countWaitingFor(asker: Asker, office: string): Promise<number> {
  const { districtId } = asker
  if (!can(asker, 'offices.read', { districtId })) return 0
  const { all, bupatiOnly } = await askOne(
    countSchema,
    sql`SELECT COUNT(*) AS "all", COUNT(CASE WHEN r."needsBupati" THEN 1 END) AS "bupatiOnly"
      FROM "Recommendation" r WHERE r."districtId" = ${districtId} AND r."status" = ${WAITING}
        AND r."openDecisionId" IS NULL`,
  )
  const [needing, others] = [bupatiOnly, all - bupatiOnly]
  return (
    (officeMayDecide(office, { needsBupati: true }) ? needing : 0) +
    (officeMayDecide(office, { needsBupati: false }) ? others : 0)
  )
}
