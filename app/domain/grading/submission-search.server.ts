import { z } from 'zod'
import { ask } from '#app/platform/data/ask.server.ts'
import { containing } from '#app/platform/data/containing.ts'
import { nameKey } from '#app/platform/say/name-key.ts'
import { sql, words } from '#app/platform/data/sql.ts'
import { GRADING_STATES, gradingStateOf, type GradingState } from './grading-state.ts'
import { isOwner, kindOf, type Owners } from './owners.server.ts'
import { NEWEST } from './standing.server.ts'
import { MOST_FOUND } from './limits.ts'
import { EXTENDED_TO, extensionOf, HANDED_IN_LAST, ratedIn, type TableRow } from './submission-rows.server.ts'

const rowSchema = z.object({
  ownerId: z.string(),
  ownerName: z.string(),
  attempt: z.number().nullable(),
  status: z.string().nullable(),
  gradeStatus: z.string().nullable(),
  submissionId: z.string().nullable(),
  late: z.coerce.number(),
  handedInAt: z.coerce.date().nullable(),
  score: z.number().nullable(),
  levels: ratedIn,
  extendedTo: z.coerce.date().nullable(),
  versionNumber: z.number().nullable(),
})

/**
 * Whose name has the text and where each stands, in the order of the table; `mine`: of those whose work she is to mark. `more`
 * when others have it too. One statement.
 */
export async function findOwners(
  owners: Owners,
  scheduleId: string,
  { search, mine }: { search: string; mine: boolean },
) {
  const prefix = words(`'${kindOf(owners).prefix}'`)
  const given = mine
    ? sql`EXISTS (SELECT 1 FROM "Submission" gw WHERE gw."scheduleId" = ${scheduleId} AND gw."ownerKey" = ${prefix} || o."id"
        AND gw."status" = 'HANDED_IN' AND gw."markerId" = ${owners.asker.id})`
    : words('1 = 1')
  const { table, place } = kindOf(owners)
  const found = await ask(
    rowSchema,
    sql`SELECT of_found."id" AS "ownerId", of_found."name" AS "ownerName", w."attempt", w."status", w."gradeStatus",
      h."id" AS "submissionId", CASE WHEN h."late" THEN 1 ELSE 0 END AS "late", h."handedInAt", g."score", g."levels",
        g."versionNumber", ${EXTENDED_TO}
    FROM (SELECT o."id", o."name", ${place} AS "place" FROM ${table} o
      WHERE o."nameKey" LIKE ${containing(nameKey(search))} ESCAPE '\\' AND ${isOwner(owners)} AND ${given}
      ORDER BY ${place}, o."id" LIMIT ${MOST_FOUND + 1}) of_found
    LEFT JOIN "Submission" w ON w."scheduleId" = ${scheduleId} AND w."ownerKey" = ${prefix} || of_found."id"
      AND ${words(NEWEST)}
    ${extensionOf(owners, scheduleId, 'of_found."id"')}
    LEFT JOIN "Submission" h ON ${HANDED_IN_LAST}
    LEFT JOIN "Grade" g ON g."submissionId" = h."id"
    ORDER BY of_found."place", of_found."id"`,
  )
  const rows = found.slice(0, MOST_FOUND).map((row) => rowOf(row))
  return { rows: rows.sort(byStateAndTime), more: found.length > MOST_FOUND }
}

function rowOf({
  status,
  gradeStatus,
  attempt,
  late,
  levels: rated,
  ...row
}: z.infer<typeof rowSchema>): TableRow {
  const newest = status === null || attempt === null ? null : { status, attempt, grade: gradeStatus }
  return { ...row, rated, attempt: attempt ?? 0, late: late > 0, state: gradingStateOf(newest) }
}

/** Those of one state who are not sorted by time stay in the order of their names. */
function byStateAndTime(a: TableRow, b: TableRow): number {
  const rank = ({ state }: TableRow) => GRADING_STATES.indexOf(state)
  if (rank(a) !== rank(b) || !a.handedInAt || !b.handedInAt || a.submissionId === null)
    return rank(a) - rank(b)
  if (a.state === 'returned') return 0
  return a.handedInAt.getTime() - b.handedInAt.getTime() || (a.ownerId < b.ownerId ? -1 : 1)
}

export function countsIn(rows: readonly TableRow[]): Record<GradingState, number> {
  const counts = { ungraded: 0, grading: 0, ready: 0, released: 0, returned: 0, writing: 0, none: 0 }
  for (const { state } of rows) counts[state] += 1
  return counts
}
