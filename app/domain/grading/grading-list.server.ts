import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { readable } from '#app/domain/access/permissions.ts'
import { column, sqlOf, whereOf } from '#app/domain/access/reach.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { readByKey, type KeyPage } from '#app/platform/data/by-key.ts'
import { sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import type { Spot } from '#app/platform/paging.ts'
import type { GradingState } from './grading-state.ts'
import { countStates } from './state-counts.server.ts'
import { OLDEST, waitingSince } from './waiting.server.ts'

const GRADING_PER_PAGE = 25

export type GradingItem = Schedule & {
  /** Teams or participants who owe it, without the trainer herself. */
  owners: number
  counts: Record<GradingState, number>
}

/**
 * The assignments of her cohorts with how far they are, 25 a page; what waits longest stands first. The key of a row is the
 * schedule's id. Two statements.
 */
export async function listGrading(asker: Asker, spot: Spot = null): Promise<KeyPage<GradingItem>> {
  const reach = readable(asker, 'assignment.grade')
  if (!reach) return { rows: [], before: null, after: null }
  const hers = sqlOf(
    whereOf(reach, { districtId: column('c."districtId"').is, cohortId: column('s."cohortId"').among }),
  )
  const page = await readByKey({
    spot,
    size: GRADING_PER_PAGE,
    read: (from, most) => schedulesOf(asker, hers, from, most),
    keyOf: ({ id }) => id,
  })
  const states = await countStates(
    asker,
    page.rows.map(({ id }) => id),
  )
  return { ...page, rows: page.rows.flatMap((row) => itemOf(row, states.get(row.id))) }
}

function itemOf(schedule: Schedule, states: Omit<GradingItem, keyof Schedule> | undefined): GradingItem[] {
  return states ? [{ ...schedule, ...states }] : []
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
  /** Since when nobody has to hand it in any more. */
  withdrawnAt: z.coerce.date().nullable(),
  /** Since when the oldest handed-in work waits. */
  oldestAt: z.coerce.date().nullable(),
})
type Schedule = z.infer<typeof scheduleSchema>

/**
 * A few assignments for each year of a cohort: all of hers are put in order, by what the index of works knows first, and
 * those beyond the one at the spot are answered.
 */
async function schedulesOf(asker: Asker, hers: SqlPiece, spot: Spot, most: number): Promise<Schedule[]> {
  const backwards = spot?.side === 'before'
  const way = words(backwards ? 'DESC' : 'ASC')
  const beyond = spot
    ? sql`(${placeOf('of_placed')}) ${words(backwards ? '<' : '>')} (SELECT ${placeOf('k')} FROM "placed" k WHERE k."id" = ${spot.key})`
    : words('1 = 1')
  return ask(
    scheduleSchema,
    sql`WITH "hers" AS MATERIALIZED (
      SELECT s."id", a."title", a."kind", s."cohortId", c."name" AS "cohort", m."title" AS "moduleTitle",
        m."position" AS "modulePosition", s."dueAt", s."gradeTargetAt",
        COALESCE(a."retiredAt", m."retiredAt") AS "withdrawnAt", ${waitingSince(asker)}
      FROM "AssignmentSchedule" s JOIN "Cohort" c ON c."id" = s."cohortId"
      JOIN "Assignment" a ON a."id" = s."assignmentId" JOIN "Module" m ON m."id" = a."moduleId"
      WHERE ${hers}
    ), "placed" AS MATERIALIZED (
      SELECT of_hers.*, ${OLDEST} AS "oldestAt", CASE WHEN ${OLDEST} IS NULL THEN 1 ELSE 0 END AS "idle",
        COALESCE(${OLDEST}, of_hers."dueAt") AS "since" FROM "hers" of_hers
    )
    SELECT of_placed.* FROM "placed" of_placed WHERE ${beyond}
    ORDER BY of_placed."idle" ${way}, of_placed."since" ${way}, of_placed."dueAt" ${way}, of_placed."id" ${way} LIMIT ${most}`,
  )
}

/** What waits longest comes first, then what is due first. */
function placeOf(row: string): SqlPiece {
  return words(['idle', 'since', 'dueAt', 'id'].map((name) => `${row}."${name}"`).join(', '))
}
