import { z } from 'zod'
import { db, sqlFor } from '#app/platform/data/db.server.ts'
import { containing } from '#app/platform/data/containing.ts'
import { MOST_OFFERED } from './teams.schema.ts'

/**
 * Participants of a cohort who are in none of its teams. Indexes say who has none before anybody's row is looked at: most
 * have one.
 */
const FREE = `FROM (SELECT DISTINCT r."personId" FROM "RoleHolding" r
    WHERE r."cohortId" = ? AND r."role" = 'participant' AND r."endedAt" IS NULL
    AND NOT EXISTS (SELECT 1 FROM "TeamMember" m WHERE m."cohortId" = r."cohortId" AND m."personId" = r."personId")) f
  JOIN "Person" p ON p."id" = f."personId" AND p."status" <> 'DISABLED'
  LEFT JOIN "Agency" a ON a."id" = p."agencyId"
  WHERE p."districtId" = ?`

type Place = { cohortId: string; districtId: string }

const COLUMNS = `p."id", p."name", a."name" AS "agency"`
const ORDER = `ORDER BY LOWER(p."name"), p."id"`

const freeSchema = z.object({ id: z.string(), name: z.string(), agency: z.string().nullable() })
type Free = z.infer<typeof freeSchema>

/** How many participants of the cohort have no team. */
export async function countFree({ cohortId, districtId }: Place): Promise<number> {
  const found: unknown = await db.$queryRawUnsafe(
    sqlFor(`SELECT COUNT(*) AS "count" ${FREE}`),
    cohortId,
    districtId,
  )
  const [row] = z.array(z.object({ count: z.coerce.number() })).parse(found)
  return row?.count ?? 0
}

/**
 * Who of those without a team fits the search, in name or agency, by name: the first 25, and how many more there are.
 * `ticked` were chosen before and stay on offer whatever is looked for; who of them is free comes beside the others.
 */
export async function findFree({ cohortId, districtId }: Place, search: string, ticked: readonly string[]) {
  const marks = ticked.map(() => '?').join(', ')
  const conditions = ticked.length > 0 ? [`p."id" NOT IN (${marks})`] : []
  const values: (string | number)[] = [cohortId, districtId, ...ticked]
  if (search !== '') {
    const like = containing(search)
    conditions.push(
      `(LOWER(p."name") LIKE ? ESCAPE '\\' OR LOWER(a."name") LIKE ? ESCAPE '\\' OR LOWER(a."shortName") LIKE ? ESCAPE '\\')`,
    )
    values.push(like, like, like)
  }
  const where = [FREE, ...conditions].join(' AND ')
  const [found, chosen] = await Promise.all([
    db.$queryRawUnsafe(
      sqlFor(`SELECT ${COLUMNS}, COUNT(*) OVER () AS "total" ${where} ${ORDER} LIMIT ?`),
      ...[...values, MOST_OFFERED],
    ),
    ticked.length === 0
      ? []
      : db.$queryRawUnsafe(
          sqlFor(`SELECT ${COLUMNS} ${FREE} AND p."id" IN (${marks}) ${ORDER}`),
          ...[cohortId, districtId, ...ticked],
        ),
  ])
  const rows = z.array(freeSchema.extend({ total: z.coerce.number() })).parse(found)
  const people: Free[] = [
    ...z.array(freeSchema).parse(chosen),
    ...rows.map(({ id, name, agency }) => ({ id, name, agency })),
  ]
  return { people, more: (rows[0]?.total ?? 0) - rows.length }
}
