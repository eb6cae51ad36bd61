import { z } from 'zod'
import { WITHOUT_TEAM } from '#app/domain/cohorts/without-team.ts'
import { ask, askOne } from '#app/platform/data/ask.server.ts'
import { containing } from '#app/platform/data/containing.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { list, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
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
 * `ticked` were chosen before and stay on offer whatever is looked for; who of them is free comes beside the others.
 */
export async function findFree(place: Place, search: string, ticked: readonly string[]) {
  const others = ticked.length === 0 ? words('') : sql` AND p."id" NOT IN (${list(ticked)})`
  const [rows, chosen] = await Promise.all([
    ask(
      freeSchema.extend({ total: count }),
      sql`SELECT ${COLUMNS}, COUNT(*) OVER () AS "total" ${free(place)}${others}${matching(search)}
        ${ORDER} LIMIT ${MOST_OFFERED}`,
    ),
    ticked.length === 0
      ? []
      : ask(freeSchema, sql`SELECT ${COLUMNS} ${free(place)} AND p."id" IN (${list(ticked)}) ${ORDER}`),
  ])
  const people = [...chosen, ...rows.map(({ total: _total, ...person }) => person)]
  return { people, more: (rows[0]?.total ?? 0) - rows.length }
}

function matching(search: string): SqlPiece {
  if (search === '') return words('')
  const like = containing(nameKey(search))
  return sql` AND (p."nameKey" LIKE ${like} ESCAPE '\\' OR a."nameKey" LIKE ${like} ESCAPE '\\')`
}
