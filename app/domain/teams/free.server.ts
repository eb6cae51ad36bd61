import { z } from 'zod'
import { WITHOUT_TEAM } from '#app/domain/cohorts/without-team.ts'
import { ask, askOne } from '#app/platform/data/ask.server.ts'
import { containing } from '#app/platform/data/containing.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { joined, list, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import { MOST_OFFERED } from './teams.schema.ts'

type Place = { cohortId: string; districtId: string }

/**
 * Participants of a cohort who are in none of its teams. Indexes say who has none before anybody's row is looked at: most
 * have one.
 */
function free({ cohortId, districtId }: Place): SqlPiece {
  return sql`FROM (SELECT DISTINCT r."personId" FROM "RoleHolding" r
      WHERE r."cohortId" = ${cohortId} AND r."role" = 'participant' AND r."endedAt" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "TeamMember" m WHERE m."cohortId" = r."cohortId" AND m."personId" = r."personId")) f
    JOIN "Person" p ON p."id" = f."personId" AND p."status" <> 'DISABLED'
    LEFT JOIN "Agency" a ON a."id" = p."agencyId"
    WHERE p."districtId" = ${districtId}`
}

const COLUMNS = words(`p."id", p."name", a."name" AS "agency"`)
const ORDER = words(`ORDER BY p."nameKey", p."id"`)

const count = z.coerce.number()
const freeSchema = z.object({ id: z.string(), name: z.string(), agency: z.string().nullable() })

/** How many participants of the cohort have no team. */
export async function countFree(place: Place): Promise<number> {
  const { cohortId, districtId } = place
  const found = await askOne(
    z.object({ count }),
    sql`SELECT ${WITHOUT_TEAM} AS "count" FROM "Cohort" c WHERE c."id" = ${cohortId} AND c."districtId" = ${districtId}`,
  )
  return found.count
}

/**
 * Who of those without a team fits the search, in name or agency, by name: the first 25, and how many more there are.
 * `ticked` were chosen before and stay on offer whatever is looked for; who of them is free comes before the others. One
 * statement.
 */
export async function findFree(place: Place, search: string, ticked: readonly string[]) {
  const others = ticked.length === 0 ? words('') : sql` AND p."id" NOT IN (${list(ticked)})`
  const fitting = sql`SELECT 2 AS "part", ${COLUMNS}, p."nameKey", COUNT(*) OVER () AS "total"
    ${free(place)}${others}${matching(search)} ${ORDER} LIMIT ${MOST_OFFERED}`
  const chosen = sql`SELECT 1 AS "part", ${COLUMNS}, p."nameKey", 0 AS "total"
    ${free(place)} AND p."id" IN (${list(ticked)})`
  const parts = ticked.length === 0 ? fitting : sql`${chosen} UNION ALL SELECT * FROM (${fitting}) of_fitting`
  const rows = await ask(
    freeSchema.extend({ part: count, total: count }),
    sql`SELECT * FROM (${parts}) parts ORDER BY "part", "nameKey", "id"`,
  )
  const found = rows.filter(({ part }) => part === 2)
  return {
    people: rows.map(({ id, name, agency }) => ({ id, name, agency })),
    more: (found[0]?.total ?? 0) - found.length,
  }
}

const elsewhereSchema = freeSchema.extend({ team: z.string() })

/**
 * Those in other teams of the cohort who fit the search, by name, and whoever of them was chosen before: she is moved by
 * choosing her. Without a search only those.
 */
export async function findElsewhere(
  { cohortId, teamId, districtId }: Place & { teamId: string },
  search: string,
  ticked: readonly string[],
) {
  const wanted = [
    ...(search === '' ? [] : [sql`(1 = 1${matching(search)})`]),
    ...(ticked.length === 0 ? [] : [sql`p."id" IN (${list(ticked)})`]),
  ]
  if (wanted.length === 0) return []
  return ask(
    elsewhereSchema,
    sql`SELECT ${COLUMNS}, t."name" AS "team" FROM "TeamMember" m JOIN "Person" p ON p."id" = m."personId"
      JOIN "Team" t ON t."id" = m."teamId" LEFT JOIN "Agency" a ON a."id" = p."agencyId"
      WHERE m."cohortId" = ${cohortId} AND m."teamId" <> ${teamId} AND p."districtId" = ${districtId}
      AND p."status" <> 'DISABLED' AND (${joined(wanted, ' OR ')}) ${ORDER} LIMIT ${MOST_OFFERED}`,
  )
}

function matching(search: string): SqlPiece {
  if (search === '') return words('')
  const like = containing(nameKey(search))
  return sql` AND (p."nameKey" LIKE ${like} ESCAPE '\\' OR a."nameKey" LIKE ${like} ESCAPE '\\')`
}
