import { z } from 'zod'
import { containing } from '#app/platform/data/containing.ts'
import { db, sqlFor } from '#app/platform/data/db.server.ts'
import { READABLE } from './progress-frame.server.ts'
import { lessonsOf, type PlannedModule } from './progress.ts'

export const MATRIX_PER_PAGE = 25
const FURTHEST = 3

export type RanksFilter = { team: string; agencyId: string | null; behind: boolean; page: number }
type Piece = { text: string; values: (string | number)[] }

const ORDER = `ORDER BY "late" DESC, "key", "id"`

/**
 * Everybody who takes part, with the number of lessons that are due and not done. A person's own few rows are gone through;
 * as a condition the lessons would lead SQLite to look each of them up for everybody.
 */
function takingPart(cohortId: string, due: readonly PlannedModule[]): Piece {
  const who = {
    text: `FROM "Person" p WHERE p."status" <> 'DISABLED' AND p."id" IN (SELECT r."personId" FROM "RoleHolding" r
      WHERE r."cohortId" = ? AND r."role" = 'participant' AND r."endedAt" IS NULL)`,
    values: [cohortId],
  }
  const columns = `p."id", p."name", LOWER(p."name") AS "key", p."agencyId"`
  if (due.length === 0) return { text: `SELECT ${columns}, 0 AS "late" ${who.text}`, values: who.values }
  const done = `SELECT COUNT(CASE WHEN d."lessonId" IN (
      SELECT l."id" FROM "Lesson" l WHERE l."moduleId" IN (${due.map(() => '?').join(', ')}) AND ${READABLE}
    ) THEN 1 END) FROM "LessonProgress" d WHERE d."personId" = p."id"`
  return {
    // A number of our own: PostgreSQL would not know the type of a parameter here.
    text: `SELECT ${columns}, ${lessonsOf(due)} - (${done}) AS "late" ${who.text}`,
    values: [...due.map(({ id }) => id), ...who.values],
  }
}

function chosenBy(cohortId: string, { team, agencyId, behind }: RanksFilter): Piece {
  const conditions = ['1 = 1']
  const values: string[] = []
  if (team !== '') {
    conditions.push(`"id" IN (SELECT m."personId" FROM "TeamMember" m JOIN "Team" t ON t."id" = m."teamId"
      WHERE t."cohortId" = ? AND LOWER(t."name") LIKE ? ESCAPE '\\')`)
    values.push(cohortId, containing(team))
  }
  if (agencyId) {
    conditions.push(`"agencyId" = ?`)
    values.push(agencyId)
  }
  if (behind) conditions.push(`"late" > 0`)
  return { text: conditions.join(' AND '), values }
}

const rowSchema = z.object({
  people: z.coerce.number(),
  behind: z.coerce.number(),
  total: z.coerce.number(),
  kind: z.enum(['furthest', 'row']).nullable(),
  id: z.string().nullable(),
  name: z.string().nullable(),
  late: z.coerce.number(),
  agency: z.string().nullable(),
  team: z.string().nullable(),
  moduleId: z.string().nullable(),
  done: z.coerce.number(),
})

/**
 * Who takes part in a cohort, those furthest behind first, then by name: how many they are, how many are behind, the three
 * furthest behind, and one page of those the filter chooses, with what each of them has done of each module. One statement,
 * because everybody is counted through for it.
 */
export async function readRanks(cohortId: string, modules: readonly PlannedModule[], filter: RanksFilter) {
  const people = takingPart(
    cohortId,
    modules.filter(({ isDue }) => isDue),
  )
  const chosen = chosenBy(cohortId, filter)
  const found: unknown = await db.$queryRawUnsafe(
    sqlFor(`WITH "taking" AS MATERIALIZED (${people.text}), "shown" AS MATERIALIZED (
        SELECT 'furthest' AS "kind", f.* FROM (SELECT * FROM "taking" WHERE "late" > 0 ${ORDER} LIMIT ?) f
        UNION ALL
        SELECT 'row' AS "kind", o.* FROM (SELECT * FROM "taking" WHERE ${chosen.text} ${ORDER} LIMIT ? OFFSET ?) o)
      SELECT n."people", n."behind", n."total", s."kind", s."id", s."name", COALESCE(s."late", 0) AS "late",
        a."name" AS "agency", t."name" AS "team", x."moduleId", COALESCE(x."done", 0) AS "done"
      FROM (SELECT (SELECT COUNT(*) FROM "taking") AS "people",
        (SELECT COUNT(*) FROM "taking" WHERE "late" > 0) AS "behind",
        (SELECT COUNT(*) FROM "taking" WHERE ${chosen.text}) AS "total") n
      LEFT JOIN "shown" s ON 1 = 1
      LEFT JOIN "Agency" a ON a."id" = s."agencyId"
      LEFT JOIN "TeamMember" m ON m."personId" = s."id" AND m."cohortId" = ?
      LEFT JOIN "Team" t ON t."id" = m."teamId"
      LEFT JOIN (SELECT d."personId", l."moduleId", COUNT(*) AS "done" FROM "LessonProgress" d
        JOIN "Lesson" l ON l."id" = d."lessonId" AND ${READABLE}
        JOIN "CohortModule" k ON k."moduleId" = l."moduleId" AND k."cohortId" = ?
        WHERE d."personId" IN (SELECT "id" FROM "shown") GROUP BY d."personId", l."moduleId") x
        ON x."personId" = s."id" AND s."kind" = 'row'
      ORDER BY s."kind", s."late" DESC, s."key", s."id"`),
    ...[...people.values, FURTHEST, ...chosen.values, MATRIX_PER_PAGE, (filter.page - 1) * MATRIX_PER_PAGE],
    ...[...chosen.values, cohortId, cohortId],
  )
  const rows = z.array(rowSchema).parse(found)
  const { people: count = 0, behind = 0, total = 0 } = rows[0] ?? {}
  return { people: count, behind, total, furthest: ranked(rows, 'furthest'), rows: ranked(rows, 'row') }
}

type Ranked = { id: string; name: string; late: number; agency: string | null; team: string | null } & {
  /** By module. */
  done: Map<string, number>
}

function ranked(rows: readonly z.infer<typeof rowSchema>[], wanted: 'furthest' | 'row'): Ranked[] {
  const people = new Map<string, Ranked>()
  for (const { kind, id, name, late, agency, team, moduleId, done } of rows) {
    if (kind !== wanted || id === null || name === null) continue
    const person = people.get(id) ?? { id, name, late, agency, team, done: new Map<string, number>() }
    if (moduleId !== null) person.done.set(moduleId, done)
    people.set(id, person)
  }
  return [...people.values()]
}
