import { z } from 'zod'
import { cohortsAs, type Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { ownKeys } from '#app/domain/assignments/owner.ts'
import { db, sqlFor } from '#app/platform/data/db.server.ts'

const rowSchema = z.object({
  scheduleId: z.string(),
  title: z.string(),
  kind: z.string(),
  count: z.coerce.number(),
  since: z.coerce.date(),
})

/** `since`: when the oldest of them was handed in. */
export type GradingTurn = z.infer<typeof rowSchema>

/** Per assignment how many handed-in works wait for this trainer, the longest waiting first; for Beranda. One statement. */
export async function gradingTurns(asker: Asker): Promise<GradingTurn[]> {
  const cohorts = cohortsAs(asker, 'trainer')
  if (!can(asker, 'submission.grade') || cohorts.length === 0) return []
  const own = ownKeys(asker)
  const places = (values: readonly string[]) => values.map(() => '?').join(', ')
  const rows = await db.$queryRawUnsafe(
    sqlFor(`
      SELECT s."id" AS "scheduleId", a."title", a."kind", COUNT(*) AS "count", MIN(w."handedInAt") AS "since"
      FROM "Submission" w
      JOIN "AssignmentSchedule" s ON s."id" = w."scheduleId"
      JOIN "Assignment" a ON a."id" = s."assignmentId"
      JOIN "Cohort" c ON c."id" = s."cohortId"
      LEFT JOIN "Grade" g ON g."submissionId" = w."id"
      WHERE w."status" = 'HANDED_IN' AND (g."id" IS NULL OR g."status" = 'GRADING')
        AND s."cohortId" IN (${places(cohorts)}) AND c."districtId" = ?
        AND w."ownerKey" NOT IN (${places(own)})
      GROUP BY s."id", a."title", a."kind"
      ORDER BY MIN(w."handedInAt")`),
    ...cohorts,
    asker.districtId,
    ...own,
  )
  return z.array(rowSchema).parse(rows)
}
