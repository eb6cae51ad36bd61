import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { askOne } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { shownFirst } from './shown-first.ts'
import { WITHOUT_TEAM } from './without-team.ts'

const count = z.coerce.number()
const rowSchema = z.object({
  people: count,
  invited: count,
  cohort: z.string().nullable(),
  teams: count,
  withoutTeam: count,
})

/**
 * The counts beside the secretariat's doors: accounts, the cohort that is shown first, its teams, who has none. One statement; what is
 * not kept is counted in indexes.
 */
export async function readOverview({ districtId }: Asker, now: Date) {
  const { people, invited, cohort, teams, withoutTeam } = await askOne(
    rowSchema,
    sql`SELECT
      (SELECT COUNT(*) FROM "Person" p WHERE p."districtId" = ${districtId}) AS "people",
      (SELECT COUNT(*) FROM "Person" p WHERE p."districtId" = ${districtId} AND p."status" = 'INVITED') AS "invited",
      c."name" AS "cohort",
      (SELECT COUNT(*) FROM "Team" t WHERE t."cohortId" = c."id" AND t."removedAt" IS NULL) AS "teams",
      COALESCE(${WITHOUT_TEAM}, 0) AS "withoutTeam"
    FROM (SELECT 1 AS "one") district
    LEFT JOIN (SELECT c."id", c."name", c."districtId", c."participants" FROM "Cohort" c
      WHERE c."districtId" = ${districtId} ORDER BY ${shownFirst(now)} LIMIT 1) c ON 1 = 1`,
  )
  return { people, invited, cohort: cohort === null ? null : { name: cohort, teams, withoutTeam } }
}
