import { z } from 'zod'
import type { ListUse } from '#app/domain/reference-lists/uses.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { sql, words } from '#app/platform/data/sql.ts'
import { env } from '#app/platform/env.server.ts'

/** Texts that are being written and frozen ones keep codes of target groups and funding sources. */
export const uses: ListUse = {
  lists: ['target-groups', 'funding-sources'],
  isUsed: async (t, { districtId, code }) => {
    // A code stands in JSON between quotation marks; what merely quotes it counts as a use too, which only keeps it.
    const quoted = `%"${code.replaceAll('_', '\\_')}"%`
    const data = words(env.provider === 'sqlite' ? 's."data"' : 's."data"::text')
    const found = await ask(
      z.object({ id: z.string() }),
      sql`SELECT r."id" FROM "Recommendation" r WHERE r."districtId" = ${districtId} AND (
        EXISTS (SELECT 1 FROM "RecommendationSection" s
          WHERE s."recommendationId" = r."id" AND ${data} LIKE ${quoted} ESCAPE '\\')
        OR EXISTS (SELECT 1 FROM "RecommendationVersion" v
          WHERE v."recommendationId" = r."id" AND v."content" LIKE ${quoted} ESCAPE '\\')) LIMIT 1`,
      t,
    )
    return found.length > 0
  },
}
