import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { readable } from '#app/domain/access/permissions.ts'
import { column, sqlOf, whereOf } from '#app/domain/access/reach.ts'
import type { TurnSource } from '#app/domain/notifications/turn.ts'
import { paths } from '#app/paths.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { sql, words } from '#app/platform/data/sql.ts'
import { WAITS } from './standing.server.ts'
import { turnWords } from './words.ts'

export const turns: TurnSource = {
  place: 30,
  turnsOf: async (asker) => {
    const t = turnWords[asker.language]
    return (await gradingTurns(asker)).map(({ scheduleId, title, count, since }) => ({
      key: `grading-${scheduleId}`,
      title: t.title({ title }),
      note: t.note({ count }),
      since,
      until: null,
      action: { label: t.action, to: paths.gradingAssignment(scheduleId) },
      mine: true,
    }))
  },
}

const rowSchema = z.object({
  scheduleId: z.string(),
  title: z.string(),
  kind: z.string(),
  count: z.coerce.number(),
  since: z.coerce.date(),
})

/** `since`: when the oldest of them was handed in. */
type GradingTurn = z.infer<typeof rowSchema>

/** Per assignment how many handed-in works wait for this trainer, the longest waiting first; for Beranda. One statement. */
export async function gradingTurns(asker: Asker): Promise<GradingTurn[]> {
  const reach = readable(asker, 'submission.grade')
  if (!reach) return []
  const hers = sqlOf(
    whereOf(reach, {
      districtId: column('c."districtId"').is,
      cohortId: column('s."cohortId"').among,
      ownerKey: column('w."ownerKey"').among,
      submitted: () => ({ text: `w."status" <> 'DRAFT'`, values: [] }),
    }),
  )
  return ask(
    rowSchema,
    sql`SELECT s."id" AS "scheduleId", a."title", a."kind", COUNT(*) AS "count", MIN(w."handedInAt") AS "since"
      FROM "Submission" w
      JOIN "AssignmentSchedule" s ON s."id" = w."scheduleId"
      JOIN "Assignment" a ON a."id" = s."assignmentId"
      JOIN "Cohort" c ON c."id" = s."cohortId"
      WHERE ${words(WAITS)} AND ${hers}
      GROUP BY s."id", a."title", a."kind"
      ORDER BY MIN(w."handedInAt")`,
  )
}
