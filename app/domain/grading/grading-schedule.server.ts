import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { rubricSchema } from '#app/domain/assignments/rubric.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'

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
  number: z.number(),
  rubric: storedJson.pipe(rubricSchema),
})

/**
 * An assignment of a cohort for whoever grades there, with how many criteria each version of its rubric has; null for
 * everybody else. One statement.
 */
export async function findGradingSchedule(asker: Asker, scheduleId: string) {
  const rows = await ask(
    scheduleSchema,
    sql`SELECT s."id", s."cohortId", c."name" AS "cohort", s."dueAt", s."gradeTargetAt", a."title", a."kind",
      m."title" AS "moduleTitle", m."position" AS "modulePosition", v."number", v."rubric"
    FROM "AssignmentSchedule" s JOIN "Cohort" c ON c."id" = s."cohortId"
    JOIN "Assignment" a ON a."id" = s."assignmentId" JOIN "Module" m ON m."id" = a."moduleId"
    JOIN "AssignmentVersion" v ON v."assignmentId" = a."id"
    WHERE s."id" = ${scheduleId} AND c."districtId" = ${asker.districtId}`,
  )
  const [found] = rows
  if (!found) return null
  const { rubric: _rubric, number: _number, ...schedule } = found
  const { cohortId } = schedule
  if (!can(asker, 'assignment.grade', { districtId: asker.districtId, cohortId })) return null
  return { ...schedule, criteria: new Map(rows.map(({ number, rubric }) => [number, rubric.length])) }
}

export type GradingSchedule = NonNullable<Awaited<ReturnType<typeof findGradingSchedule>>>
