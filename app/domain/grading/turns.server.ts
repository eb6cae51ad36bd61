import { z } from 'zod'
import { keysEver, type Asker } from '#app/domain/access/asker.ts'
import { readable } from '#app/domain/access/permissions.ts'
import { column, sqlOf, whereOf } from '#app/domain/access/reach.ts'
import type { TurnSource } from '#app/domain/notifications/turn.ts'
import { paths } from '#app/paths.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { sql, words } from '#app/platform/data/sql.ts'
import { quizWaits } from './quiz-waits.server.ts'
import { WAITS } from './standing.server.ts'
import { OLDEST, waitingSince } from './waiting.server.ts'
import { turnWords } from './words.ts'

export const turns: TurnSource = {
  place: 30,
  turnsOf: async (asker) => {
    const t = turnWords[asker.language]
    return (await gradingTurns(asker)).map(({ scheduleId, title, kind, count, since }) => ({
      key: `grading-${kind}-${scheduleId}`,
      title: isOfQuiz(kind) ? t.quizTitle({ title }) : t.title({ title }),
      note:
        kind === 'ANSWERS'
          ? t.answers({ count })
          : kind === 'CLAIMS'
            ? t.claims({ count })
            : t.note({ count }),
      written: title,
      since,
      until: null,
      action: { label: t.action, to: placeOf(kind, scheduleId) },
      mine: true,
    }))
  },
}

/** Late answers stand on the quiz's page below the answers that wait. */
function placeOf(kind: string, id: string): string {
  if (kind === 'CLAIMS') return `${paths.quizMarking(id)}#susulan`
  return kind === 'ANSWERS' ? paths.quizMarking(id) : paths.gradingAssignment(id)
}

function isOfQuiz(kind: string): boolean {
  return kind === 'ANSWERS' || kind === 'CLAIMS'
}

const rowSchema = z.object({
  scheduleId: z.string(),
  title: z.string(),
  kind: z.string(),
  count: z.coerce.number(),
  since: z.coerce.date(),
})

/** `since`: when the oldest of them was handed in. Of a quiz `scheduleId` is its id and `kind` what waits: answers or claims. */
type GradingTurn = z.infer<typeof rowSchema>

/**
 * Per assignment how many handed-in works wait for this trainer, the longest waiting first; for Beranda. However many they
 * are, the data base keeps how many ("WorkCount"), and only her own are looked at. One statement.
 */
export async function gradingTurns(asker: Asker): Promise<GradingTurn[]> {
  const reach = readable(asker, 'assignment.grade')
  if (!reach) return []
  const hers = sqlOf(
    whereOf(reach, { districtId: column('c."districtId"').is, cohortId: column('s."cohortId"').among }),
  )
  const own = column('w."ownerKey"').among({ in: keysEver(asker) })
  return ask(
    rowSchema,
    sql`WITH "own" AS (
      SELECT w."scheduleId", COUNT(*) AS "count" FROM "Submission" w WHERE ${own} AND ${words(WAITS)} GROUP BY w."scheduleId"
    ), "hers" AS (
      SELECT s."id", a."title", a."kind", ${waitingSince(asker)},
        (SELECT COALESCE(SUM(k."ungraded" + k."grading" + k."ready"), 0) FROM "WorkCount" k WHERE k."scheduleId" = s."id")
          - COALESCE(of_own."count", 0) AS "count"
      FROM "AssignmentSchedule" s
      JOIN "Assignment" a ON a."id" = s."assignmentId"
      JOIN "Cohort" c ON c."id" = s."cohortId"
      LEFT JOIN "own" of_own ON of_own."scheduleId" = s."id"
      WHERE ${hers}
    )
    SELECT of_hers."id" AS "scheduleId", of_hers."title", of_hers."kind", of_hers."count", ${OLDEST} AS "since"
    FROM "hers" of_hers WHERE of_hers."count" > 0
    UNION ALL ${quizWaits(asker, reach)} ORDER BY "since", "scheduleId"`,
  )
}
