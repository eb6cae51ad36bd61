import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { rubricSchema } from '#app/domain/assignments/rubric.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { readByKey } from '#app/platform/data/by-key.ts'
import { sql } from '#app/platform/data/sql.ts'
import type { Spot } from '#app/platform/paging.ts'
import { GRADING_STATES, type GradingState } from './grading-state.ts'
import type { Owners } from './owners.server.ts'
import { countStates } from './state-counts.server.ts'
import { keyOf, readRows, spotIn, type TableRow } from './submission-rows.server.ts'
import { countsIn, findOwners } from './submission-search.server.ts'

const TABLE_ROWS = 25

type TableFilter = { state: GradingState | null; search: string; spot: Spot }

const ALL: TableFilter = { state: null, search: '', spot: null }

/**
 * Everybody else who owes the assignment and how far each is, 25 a page: by state; what was handed in: the longest waiting
 * first, the others by name. Who is looked for by name is found among the others without pages, and `more` says that not
 * all are shown. Null for whoever does not grade this cohort. Three statements, four where a later page ends in another
 * state than it begins.
 */
export async function readSubmissionTable(asker: Asker, scheduleId: string, filter = ALL) {
  const schedule = await findSchedule(asker, scheduleId)
  if (!schedule) return null
  const { cohortId, kind } = schedule
  if (!can(asker, 'assignment.grade', { districtId: asker.districtId, cohortId })) return null
  const owners = { asker, kind, cohortId }
  const table = await (filter.search === ''
    ? readPage(owners, scheduleId, filter)
    : readFound(owners, scheduleId, filter))
  return { schedule, ...table }
}

async function readPage(owners: Owners, scheduleId: string, { state, spot }: TableFilter) {
  const counted = await countStates(owners.asker, [scheduleId])
  const counts = counted.get(scheduleId)?.counts ?? countsIn([])
  const states: readonly GradingState[] = state ? [state] : GRADING_STATES
  const page = await readByKey<TableRow>({
    spot: spotIn(states, spot),
    size: TABLE_ROWS,
    read: (from, most) => readRows(owners, { scheduleId, states, counts }, from, most),
    keyOf,
  })
  return { counts, total: states.reduce((sum, one) => sum + counts[one], 0), more: false, ...page }
}

async function readFound(owners: Owners, scheduleId: string, { state, search }: TableFilter) {
  const found = await findOwners(owners, scheduleId, search)
  const rows = found.rows.filter((row) => state === null || row.state === state)
  const counts = countsIn(found.rows)
  return { counts, total: rows.length, more: found.more, rows, before: null, after: null }
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
  criteria: storedJson.pipe(rubricSchema).transform((rubric) => rubric.length),
})

async function findSchedule({ districtId }: Asker, scheduleId: string) {
  const [found] = await ask(
    scheduleSchema,
    sql`SELECT s."id", s."cohortId", c."name" AS "cohort", s."dueAt", s."gradeTargetAt", a."title", a."kind",
      m."title" AS "moduleTitle", m."position" AS "modulePosition", v."rubric" AS "criteria"
    FROM "AssignmentSchedule" s JOIN "Cohort" c ON c."id" = s."cohortId"
    JOIN "Assignment" a ON a."id" = s."assignmentId" JOIN "Module" m ON m."id" = a."moduleId"
    JOIN "AssignmentVersion" v ON v."assignmentId" = a."id" AND v."number" = a."number"
    WHERE s."id" = ${scheduleId} AND c."districtId" = ${districtId}`,
  )
  return found ?? null
}
