import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { nobodyDecides } from '#app/domain/recommendations/no-decider.server.ts'
import type { Status } from '#app/domain/recommendations/workflow.ts'
import { askOne } from '#app/platform/data/ask.server.ts'
import { sql, type SqlPiece } from '#app/platform/data/sql.ts'
import { otherTeams } from './ending-terms.server.ts'
import type { ForNobody } from './ending-terms.ts'

const WAITING: Status = 'AWAITING_DECISION'

const countSchema = z.object({
  count: z.coerce.number(),
  bupatiOnly: z.coerce.number(),
  since: z.coerce.date().nullable(),
})

/**
 * How many recommendations of the district wait while nobody in office can decide them, and since when the first of them;
 * for whoever may see who holds an office, and nothing of what a team of hers wrote. One statement.
 */
export async function waitingForNobody(asker: Asker, now: Date): Promise<ForNobody & { since: Date | null }> {
  const { districtId } = asker
  if (!can(asker, 'offices.read', { districtId })) return { count: 0, bupatiOnly: 0, since: null }
  return askOne(countSchema, forNobody(asker, now))
}

/** The same as a SELECT of "count", "bupatiOnly" and "since", for whoever asks it together with something else. */
export function forNobody(asker: Asker, now: Date): SqlPiece {
  const { districtId } = asker
  return sql`SELECT COUNT(*) AS "count", COUNT(CASE WHEN r."needsBupati" = TRUE THEN 1 END) AS "bupatiOnly",
        MIN(r."statusSince") AS "since"
      FROM "Recommendation" r
      WHERE r."districtId" = ${districtId} AND r."status" = ${WAITING} AND r."openDecisionId" IS NULL
        AND ${otherTeams(asker)} AND ${nobodyDecides({ districtId, now })}`
}
