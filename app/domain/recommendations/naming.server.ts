import { z } from 'zod'
import { askOne } from '#app/platform/data/ask.server.ts'
import { containing } from '#app/platform/data/containing.ts'
import type { Reader } from '#app/platform/data/db.server.ts'
import { list, sql } from '#app/platform/data/sql.ts'
import { STATUS_TABLE, STATUSES } from './workflow.data.ts'

/** Those to which a team may still come back: their text lies in sections that point to agencies by code. */
const ON_THE_WAY = STATUSES.filter((status) => !['disposition', 'nobody'].includes(STATUS_TABLE[status].turn))

/**
 * How many recommendations on their way name this agency: one that is closed cannot be submitted with. Submitted versions
 * keep its name and are not counted. For whoever was let in to close it.
 */
export async function textsNaming(
  { districtId, code }: { districtId: string; code: string },
  reader?: Reader,
): Promise<number> {
  const { count } = await askOne(
    z.object({ count: z.coerce.number() }),
    sql`SELECT COUNT(DISTINCT r."id") AS "count" FROM "Recommendation" r
      JOIN "RecommendationSection" s ON s."recommendationId" = r."id"
      WHERE r."districtId" = ${districtId} AND r."status" IN (${list(ON_THE_WAY)})
        AND CAST(s."data" AS TEXT) LIKE ${containing(`"${code}"`)} ESCAPE '\\'`,
    reader,
  )
  return count
}
