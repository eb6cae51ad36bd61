import { words } from '#app/platform/data/sql.ts'

/** Those of a cohort `c` whose account was closed, which are few: a CROSS JOIN tells SQLite to begin with them. */
const CLOSED = `SELECT COUNT(DISTINCT p."id") FROM "Person" p CROSS JOIN "RoleHolding" r
  WHERE p."districtId" = c."districtId" AND p."status" = 'DISABLED'
    AND r."personId" = p."id" AND r."cohortId" = c."id" AND r."role" = 'participant' AND r."endedAt" IS NULL`

/** How many take part in a cohort `c`; closed accounts do not count. The data base keeps the rest. */
export const TAKE_PART = words(`c."participants" - (${CLOSED})`)

/** How many of them have no team: whoever is in a team takes part. */
export const WITHOUT_TEAM =
  words(`c."participants" - (SELECT COUNT(*) FROM "TeamMember" m WHERE m."cohortId" = c."id")
  - (${CLOSED} AND NOT EXISTS (SELECT 1 FROM "TeamMember" m WHERE m."cohortId" = c."id" AND m."personId" = p."id"))`)
