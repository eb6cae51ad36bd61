import { z } from 'zod'
import type { AnswerValue } from '#app/domain/quizzes/answers.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { replacedSchema } from './replaced.ts'

const rowSchema = z.object({
  position: z.coerce.number().nullable(),
  state: z.string().nullable(),
  replaced: storedJson.pipe(replacedSchema.nullable()),
  before: z.coerce.number().nullable(),
  after: z.coerce.number().nullable(),
  at: z.coerce.date(),
})

/** What came to an attempt after it was handed in: late answers with what became of them, corrections that changed its mark. */
export type AttemptNews = {
  /** `replaced`: what was counted before an accepted one; null where nothing was. */
  claims: { position: number; state: string; replaced: AnswerValue | null }[]
  changes: { before: number; after: number; at: Date }[]
}

/** One statement. */
export async function newsOf(attemptId: string): Promise<AttemptNews> {
  const rows = await ask(
    rowSchema,
    sql`SELECT l."position", l."state", CAST(l."replaced" AS TEXT) AS "replaced", NULL AS "before", NULL AS "after", l."arrivedAt" AS "at"
      FROM "QuizLateAnswer" l WHERE l."attemptId" = ${attemptId}
      UNION ALL
      SELECT NULL, NULL, NULL, r."before", r."after", c."at" FROM "QuizRemark" r
      JOIN "KeyCorrection" c ON c."id" = r."correctionId" WHERE r."attemptId" = ${attemptId}
      ORDER BY 6, 1`,
  )
  return {
    claims: rows.flatMap(({ position, state, replaced }) =>
      position === null || state === null ? [] : [{ position, state, replaced: replaced?.value ?? null }],
    ),
    changes: rows.flatMap(({ before, after, at }) =>
      before === null || after === null || before === after ? [] : [{ before, after, at }],
    ),
  }
}
