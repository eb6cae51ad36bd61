import { z } from 'zod'
import { ask } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'

const rowSchema = z.object({
  position: z.coerce.number().nullable(),
  state: z.string().nullable(),
  before: z.coerce.number().nullable(),
  after: z.coerce.number().nullable(),
  at: z.coerce.date(),
})

/** What came to an attempt after it was handed in: late answers with what became of them, corrections that changed its mark. */
export type AttemptNews = {
  claims: { position: number; state: string }[]
  changes: { before: number; after: number; at: Date }[]
}

/** One statement. */
export async function newsOf(attemptId: string): Promise<AttemptNews> {
  const rows = await ask(
    rowSchema,
    sql`SELECT l."position", l."state", NULL AS "before", NULL AS "after", l."arrivedAt" AS "at"
      FROM "QuizLateAnswer" l WHERE l."attemptId" = ${attemptId}
      UNION ALL
      SELECT NULL, NULL, r."before", r."after", c."at" FROM "QuizRemark" r
      JOIN "KeyCorrection" c ON c."id" = r."correctionId" WHERE r."attemptId" = ${attemptId}
      ORDER BY 5, 1`,
  )
  return {
    claims: rows.flatMap(({ position, state }) =>
      position === null || state === null ? [] : [{ position, state }],
    ),
    changes: rows.flatMap(({ before, after, at }) =>
      before === null || after === null || before === after ? [] : [{ before, after, at }],
    ),
  }
}
