import { z } from 'zod'
import { ownKeys, type Asker } from '#app/domain/access/asker.ts'
import { can, readable } from '#app/domain/access/permissions.ts'
import { column, sqlOf, whereOf } from '#app/domain/access/reach.ts'
import { SCHEDULE_COLUMNS } from '#app/domain/assignments/columns.ts'
import { ownerFor } from '#app/domain/assignments/owner.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { joined, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import { pageCountOf } from '#app/platform/paging.ts'
import { gradingStateOf, type GradingState } from './grading-state.ts'
import { NEWEST } from './standing.server.ts'

export const GRADING_PER_PAGE = 25

export type GradingItem = Schedule & {
  /** Teams or participants who owe it, without the trainer herself. */
  owners: number
  counts: Record<GradingState, number>
}

/**
 * The assignments of her cohorts with how far they are, 25 a page; what waits longest stands first. A page behind the
 * last one is the last; `page` says which was read. Four statements.
 */
export async function listGrading(asker: Asker, asked = 1) {
  const reach = readable(asker, 'assignment.grade')
  if (!reach) return { total: 0, page: 1, rows: [] }
  const total = await db.assignmentSchedule.count({ where: whereOf(reach, SCHEDULE_COLUMNS) })
  if (total === 0) return { total, page: 1, rows: [] }
  const page = Math.min(asked, pageCountOf(total, GRADING_PER_PAGE))
  const hers = sqlOf(
    whereOf(reach, { districtId: column('c."districtId"').is, cohortId: column('s."cohortId"').among }),
  )
  const schedules = await schedulesOf(asker, hers, page)
  const [standing, owners] = await Promise.all([standingOf(asker, schedules), ownersOf(schedules)])
  const rows = schedules.map((schedule) => itemOf(asker, schedule, standing, owners))
  return { total, page, rows }
}

const scheduleSchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(['INDIVIDUAL', 'TEAM']),
  cohortId: z.string(),
  cohort: z.string(),
  moduleTitle: z.string(),
  modulePosition: z.number(),
  dueAt: z.coerce.date(),
  gradeTargetAt: z.coerce.date(),
  /** Since when the oldest handed-in work waits. */
  oldestAt: z.coerce.date().nullable(),
})
type Schedule = z.infer<typeof scheduleSchema>

async function schedulesOf(asker: Asker, hers: SqlPiece, page: number): Promise<Schedule[]> {
  return ask(
    scheduleSchema,
    sql`SELECT q.*, ${OLDEST} AS "oldestAt" FROM (
      SELECT s."id", a."title", a."kind", s."cohortId", c."name" AS "cohort", m."title" AS "moduleTitle",
        m."position" AS "modulePosition", s."dueAt", s."gradeTargetAt",
        (${firstWaiting(asker, 'NONE')}) AS "ungradedSince", (${firstWaiting(asker, 'GRADING')}) AS "gradingSince"
      FROM "AssignmentSchedule" s JOIN "Cohort" c ON c."id" = s."cohortId"
      JOIN "Assignment" a ON a."id" = s."assignmentId" JOIN "Module" m ON m."id" = a."moduleId"
      WHERE ${hers}) q
    ORDER BY CASE WHEN ${OLDEST} IS NULL THEN 1 ELSE 0 END, ${OLDEST}, q."dueAt", q."id"
    LIMIT ${GRADING_PER_PAGE} OFFSET ${(page - 1) * GRADING_PER_PAGE}`,
  )
}

const OLDEST = words(`CASE WHEN q."ungradedSince" IS NULL OR q."gradingSince" < q."ungradedSince"
  THEN q."gradingSince" ELSE q."ungradedSince" END`)

/** The index knows the first one: however many wait, one is read. */
function firstWaiting(asker: Asker, grade: 'NONE' | 'GRADING'): SqlPiece {
  return sql`SELECT w."handedInAt" FROM "Submission" w WHERE w."scheduleId" = s."id" AND w."status" = 'HANDED_IN'
    AND ${words(`w."gradeStatus" = '${grade}'`)} AND ${byOthers(asker)} ORDER BY w."handedInAt" LIMIT 1`
}

/** Her own and her team's work is for other trainers to grade. */
function byOthers(asker: Asker): SqlPiece {
  return column('w."ownerKey"').among({ notIn: ownKeys(asker) })
}

const count = z.coerce.number()
const standingSchema = z.object({
  scheduleId: z.string(),
  status: z.string(),
  gradeStatus: z.string(),
  count,
  /** Of them those that are no first attempt. */
  again: count,
})
type Standing = z.infer<typeof standingSchema>

async function standingOf(asker: Asker, schedules: readonly Schedule[]): Promise<Standing[]> {
  return ask(
    standingSchema,
    sql`SELECT w."scheduleId", w."status", w."gradeStatus", COUNT(*) AS "count",
      COUNT(CASE WHEN w."attempt" > 1 THEN 1 END) AS "again" FROM "Submission" w
    WHERE w."scheduleId" IN (${listed(schedules.map(({ id }) => id))}) AND ${words(NEWEST)} AND ${byOthers(asker)}
    GROUP BY w."scheduleId", w."status", w."gradeStatus"`,
  )
}

const ownersSchema = z.object({ kind: z.string(), cohortId: z.string(), count })
type OwnerCount = z.infer<typeof ownersSchema>

async function ownersOf(schedules: readonly Schedule[]): Promise<OwnerCount[]> {
  const cohorts = listed([...new Set(schedules.map(({ cohortId }) => cohortId))])
  return ask(
    ownersSchema,
    sql`SELECT 'TEAM' AS "kind", t."cohortId", COUNT(*) AS "count" FROM "Team" t
      WHERE t."cohortId" IN (${cohorts}) GROUP BY t."cohortId"
    UNION ALL SELECT 'INDIVIDUAL', r."cohortId", COUNT(*) FROM "RoleHolding" r
      WHERE r."cohortId" IN (${cohorts}) AND r."role" = 'participant' AND r."endedAt" IS NULL GROUP BY r."cohortId"`,
  )
}

/** What stands on one page at most. */
function listed(ids: readonly string[]): SqlPiece {
  return joined(
    ids.map((id) => sql`${id}`),
    ', ',
  )
}

function itemOf(
  asker: Asker,
  schedule: Schedule,
  standing: readonly Standing[],
  owners: readonly OwnerCount[],
): GradingItem {
  const { id, kind, cohortId } = schedule
  const all = owners.find((one) => one.kind === kind && one.cohortId === cohortId)?.count ?? 0
  const others = all - (owes(asker, kind, cohortId) ? 1 : 0)
  const counts = { ungraded: 0, grading: 0, released: 0, returned: 0, writing: 0, none: others }
  for (const { status, gradeStatus, count, again } of standing.filter((one) => one.scheduleId === id)) {
    const grade = gradeStatus === 'NONE' ? null : gradeStatus
    counts[gradingStateOf({ status, grade, attempt: 1 })] += count - again
    counts[gradingStateOf({ status, grade, attempt: 2 })] += again
    counts.none -= count
  }
  return { ...schedule, owners: others, counts: { ...counts, none: Math.max(0, counts.none) } }
}

/** Does she owe it herself? Then it is for other trainers to grade. */
function owes(asker: Asker, kind: string, cohortId: string): boolean {
  const { districtId } = asker
  return can(asker, 'cohort.attend', { cohortId, districtId }) && ownerFor(asker, kind, cohortId) !== null
}
