import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { ask, askOne } from '#app/platform/data/ask.server.ts'
import { joined, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import { pageCountOf } from '#app/platform/paging.ts'
import { GRADING_STATES, type GradingState } from './grading-state.ts'
import { isOwner, isTheirWork, keyOf, kindOf, ownerCount, ownerOfWork, type Owners } from './owners.server.ts'
import { NEWEST, STANDS, STATE_COUNTS } from './standing.server.ts'

export const TABLE_ROWS = 25

type TableFilter = { state: GradingState | null; search: string; page: number }

const ALL: TableFilter = { state: null, search: '', page: 1 }

/**
 * Everybody else who owes the assignment and how far each is, 25 a page: by state, then the longest waiting, then by
 * name. A page behind the last one is the last; `page` says which was read. Null for whoever does not grade this
 * cohort. Three statements.
 */
export async function readSubmissionTable(asker: Asker, scheduleId: string, filter = ALL) {
  const schedule = await findSchedule(asker, scheduleId)
  if (!schedule) return null
  const { cohortId, kind } = schedule
  if (!can(asker, 'assignment.grade', { districtId: asker.districtId, cohortId })) return null
  const owners = { asker, kind, cohortId, search: filter.search }
  const counts = await countStates(owners, scheduleId)
  const states: readonly GradingState[] = filter.state ? [filter.state] : GRADING_STATES
  const total = states.reduce((sum, state) => sum + counts[state], 0)
  const page = Math.min(filter.page, pageCountOf(total, TABLE_ROWS))
  const rows = await readRows(owners, scheduleId, partsOf(counts, states, page))
  return { schedule, counts, total, page, rows }
}

const scheduleSchema = z.object({
  id: z.string(),
  cohortId: z.string(),
  cohort: z.string(),
  dueAt: z.coerce.date(),
  gradeTargetAt: z.coerce.date(),
  title: z.string(),
  kind: z.enum(['INDIVIDUAL', 'TEAM']),
  moduleTitle: z.string(),
  modulePosition: z.number(),
})

async function findSchedule({ districtId }: Asker, scheduleId: string) {
  const [found] = await ask(
    scheduleSchema,
    sql`SELECT s."id", s."cohortId", c."name" AS "cohort", s."dueAt", s."gradeTargetAt", a."title", a."kind",
      m."title" AS "moduleTitle", m."position" AS "modulePosition"
    FROM "AssignmentSchedule" s JOIN "Cohort" c ON c."id" = s."cohortId"
    JOIN "Assignment" a ON a."id" = s."assignmentId" JOIN "Module" m ON m."id" = a."moduleId"
    WHERE s."id" = ${scheduleId} AND c."districtId" = ${districtId}`,
  )
  return found ?? null
}

const count = z.coerce.number()
const countsSchema = z
  .object({
    ungraded: count,
    grading: count,
    released: count,
    returned: count,
    writing: count,
    owners: count,
  })
  .transform(({ owners, ...begun }) => ({
    ...begun,
    none: Math.max(0, owners - Object.values(begun).reduce((sum, one) => sum + one, 0)),
  }))

async function countStates(owners: Owners, scheduleId: string): Promise<Record<GradingState, number>> {
  return askOne(
    countsSchema,
    sql`SELECT ${words(STATE_COUNTS)}, (${ownerCount(owners)}) AS "owners" FROM "Submission" w
      WHERE w."scheduleId" = ${scheduleId} AND ${words(NEWEST)} AND ${isTheirWork(owners)}`,
  )
}

/** Of one state the owners from the one at `skip` on. */
type Part = { state: GradingState; skip: number; take: number }

/** Which owners of which states stand on a page. */
function partsOf(
  counts: Record<GradingState, number>,
  states: readonly GradingState[],
  page: number,
): readonly Part[] {
  let before = (page - 1) * TABLE_ROWS
  let room = TABLE_ROWS
  return states.flatMap((state) => {
    const skip = Math.min(before, counts[state])
    const take = Math.min(room, counts[state] - skip)
    before -= skip
    room -= take
    return take > 0 ? [{ state, skip, take }] : []
  })
}

const rowSchema = z
  .object({
    rank: z.coerce.number(),
    ownerName: z.string(),
    /** What was handed in last; null while there is only a draft or nothing. */
    submissionId: z.string().nullable(),
    attempt: z.number().nullable(),
    late: z.coerce.number(),
    handedInAt: z.coerce.date().nullable(),
    score: z.number().nullable(),
  })
  .transform(({ rank, ...row }) => ({
    ...row,
    state: GRADING_STATES[rank] ?? 'none',
    attempt: row.attempt ?? 0,
    late: row.late > 0,
  }))
export type TableRow = z.infer<typeof rowSchema>

async function readRows(owners: Owners, scheduleId: string, parts: readonly Part[]): Promise<TableRow[]> {
  if (parts.length === 0) return []
  const found = parts.map((part) =>
    part.state === 'none'
      ? ofNone(owners, scheduleId, part)
      : ofState(owners, scheduleId, part, STANDS[part.state]),
  )
  return ask(
    rowSchema,
    sql`SELECT b."rank", b."ownerName", h."id" AS "submissionId", w."attempt",
      CASE WHEN h."late" THEN 1 ELSE 0 END AS "late", h."handedInAt", g."score"
    FROM (${joined(found, ' UNION ALL ')}) b
    LEFT JOIN "Submission" w ON w."id" = b."workId"
    LEFT JOIN "Submission" h ON ${words(HANDED_IN_LAST)}
    LEFT JOIN "Grade" g ON g."submissionId" = h."id"
    ORDER BY b."rank", h."handedInAt", b."place", b."ownerId"`,
  )
}

/** Of the newest attempt `w`: itself, or the one before the draft. */
const HANDED_IN_LAST = `h."scheduleId" = w."scheduleId" AND h."ownerKey" = w."ownerKey"
  AND h."attempt" = CASE WHEN w."status" = 'DRAFT' THEN w."attempt" - 1 ELSE w."attempt" END`

function ofState(owners: Owners, scheduleId: string, part: Part, stands: string): SqlPiece {
  const { table, order } = kindOf(owners)
  const returned = part.state === 'returned'
  // From the left, so that nothing but the works' index can lead: its order is the page's.
  return piece(part, {
    columns: words(`w."id" AS "workId", ${order} AS "place"`),
    from: words(
      `"Submission" w LEFT JOIN ${table} o ON o."id" = ${ownerOfWork(owners)}
       ${returned ? `LEFT JOIN "Submission" h ON ${HANDED_IN_LAST}` : ''}`,
    ),
    where: sql`w."scheduleId" = ${scheduleId} AND ${words(stands)} AND ${isTheirWork(owners)}`,
    order: `${returned ? 'h' : 'w'}."handedInAt", ${order}`,
  })
}

function ofNone(owners: Owners, scheduleId: string, part: Part): SqlPiece {
  const { table, order } = kindOf(owners)
  return piece(part, {
    columns: words(`CAST(NULL AS TEXT) AS "workId", ${order} AS "place"`),
    from: words(`${table} o`),
    where: sql`${isOwner(owners)} AND NOT EXISTS (SELECT 1 FROM "Submission" w
      WHERE w."scheduleId" = ${scheduleId} AND w."ownerKey" = ${words(keyOf(owners, 'o."id"'))})`,
    order,
  })
}

type Clauses = { columns: SqlPiece; from: SqlPiece; where: SqlPiece; order: string }

function piece({ state, skip, take }: Part, { columns, from, where, order }: Clauses): SqlPiece {
  const rank = words(String(GRADING_STATES.indexOf(state)))
  return sql`SELECT * FROM (SELECT ${rank} AS "rank", o."id" AS "ownerId", o."name" AS "ownerName", ${columns}
    FROM ${from} WHERE ${where} ORDER BY ${words(order)}, o."id" LIMIT ${take} OFFSET ${skip}) ${words(`of_${state}`)}`
}
