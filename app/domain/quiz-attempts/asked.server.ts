import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { answerValueSchema, VERDICTS, type AnswerValue, type Verdict } from '#app/domain/quizzes/answers.ts'
import { storedQuestionSchema, type StoredQuestion } from '#app/domain/quizzes/stored-question.schema.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { db, type Reader } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'

/** Versions never change, so what one says is read once. */
const kept = new LRUCache<string, StoredQuestion>({ max: 2_000 })

/** What versions of questions say, by their id. At most one statement. */
export async function questionsIn(
  versionIds: readonly string[],
  reader: Reader = db,
): Promise<ReadonlyMap<string, StoredQuestion>> {
  const found = new Map<string, StoredQuestion>()
  const missing = new Set<string>()
  for (const id of versionIds) {
    const question = kept.get(id)
    if (question) found.set(id, question)
    else missing.add(id)
  }
  if (missing.size === 0) return found
  const rows = await reader.questionVersion.findMany({
    where: { id: { in: [...missing] } },
    select: { id: true, body: true },
  })
  for (const { id, body } of rows) {
    const question = storedQuestionSchema.parse(body)
    kept.set(id, question)
    found.set(id, question)
  }
  return found
}

/** A question of an attempt and what was answered; `value` null: nothing. */
export type Asked = {
  position: number
  versionId: string
  question: StoredQuestion
  value: AnswerValue | null
  doubt: boolean
  version: number
  savedAt: Date | null
  outOf: number
  points: number | null
  verdict: Verdict | null
  comment: string
  markedById: string | null
}

const rowSchema = z.object({
  position: z.coerce.number(),
  versionId: z.string(),
  value: storedJson.pipe(answerValueSchema.nullable()),
  doubt: z.coerce.boolean(),
  version: z.coerce.number(),
  savedAt: z.coerce.date().nullable(),
  outOf: z.coerce.number(),
  points: z.coerce.number().nullable(),
  verdict: z.enum(VERDICTS).nullable(),
  comment: z.string(),
  markedById: z.string().nullable(),
})

/** What an attempt asks, in its order. One statement once its questions were read. */
export async function askedIn(attemptId: string, reader: Reader = db): Promise<Asked[]> {
  const rows = await ask(
    rowSchema,
    sql`SELECT a."position", a."versionId", a."value", a."doubt", a."version", a."savedAt", a."outOf", a."points",
      a."verdict", a."comment", a."markedById"
      FROM "QuizAnswer" a WHERE a."attemptId" = ${attemptId} ORDER BY a."position"`,
    reader,
  )
  const questions = await questionsIn(
    rows.map(({ versionId }) => versionId),
    reader,
  )
  return rows.map((row) => {
    const question = questions.get(row.versionId)
    if (!question) throw new Error(`The version ${row.versionId} of a question is gone.`)
    return { ...row, question }
  })
}

/** It is read, and asks nothing. */
export function isDescription({ question }: Pick<Asked, 'question'>): boolean {
  return question.kind === 'description'
}
