import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { askOne } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'

const count = z.coerce.number()
const rowSchema = z.object({
  people: count,
  invited: count,
  cohort: z.string().nullable(),
  teams: count,
  withoutTeam: count,
})

/**
 * The counts beside the secretariat's doors: accounts, the newest cohort, its teams, who has none. One statement; all are
 * counted in indexes, and only of those without a team anybody's row is looked at.
 */
export async function readOverview({ districtId }: Asker) {
  const { people, invited, cohort, teams, withoutTeam } = await askOne(
    rowSchema,
    sql`SELECT
      (SELECT COUNT(*) FROM "Person" p WHERE p."districtId" = ${districtId}) AS "people",
      (SELECT COUNT(*) FROM "Person" p WHERE p."districtId" = ${districtId} AND p."status" = 'INVITED') AS "invited",
      c."name" AS "cohort",
      (SELECT COUNT(*) FROM "Team" t WHERE t."cohortId" = c."id") AS "teams",
      (SELECT COUNT(DISTINCT r."personId") FROM "RoleHolding" r
        JOIN "Person" p ON p."id" = r."personId" AND p."districtId" = ${districtId} AND p."status" <> 'DISABLED'
        WHERE r."cohortId" = c."id" AND r."role" = 'participant' AND r."endedAt" IS NULL
          AND NOT EXISTS (SELECT 1 FROM "TeamMember" m WHERE m."cohortId" = r."cohortId"
            AND m."personId" = r."personId")) AS "withoutTeam"
    FROM (SELECT 1 AS "one") district
    LEFT JOIN (SELECT "id", "name" FROM "Cohort" WHERE "districtId" = ${districtId}
      ORDER BY "year" DESC, "number" DESC LIMIT 1) c ON 1 = 1`,
  )
  return { people, invited, cohort: cohort === null ? null : { name: cohort, teams, withoutTeam } }
}
