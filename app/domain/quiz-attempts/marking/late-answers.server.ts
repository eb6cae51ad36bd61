import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { answerValueSchema, type AnswerValue } from '#app/domain/quizzes/answers.ts'
import type { StoredQuestion } from '#app/domain/quizzes/stored-question.schema.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { db, type Reader } from '#app/platform/data/db.server.ts'
import { sql, type SqlPiece } from '#app/platform/data/sql.ts'
import { canonicalJson, sha256 } from '#app/platform/ids.server.ts'
import { questionsIn } from '../asked.server.ts'
import { endOf } from '../claims.server.ts'
import { CLAIMS_SHOWN } from './limits.ts'
import { hersToMark } from './marked-quiz.server.ts'

const rowSchema = z.object({
  id: z.string(),
  attemptId: z.string(),
  position: z.coerce.number(),
  name: z.string(),
  number: z.coerce.number(),
  versionId: z.string(),
  value: storedJson.pipe(answerValueSchema),
  saidAt: z.coerce.date(),
  arrivedAt: z.coerce.date(),
  state: z.string(),
  reason: z.string(),
  decidedById: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.coerce.date().nullable(),
  startedAt: z.coerce.date(),
  endsAt: z.coerce.date().nullable(),
  handedInAt: z.coerce.date().nullable(),
  endedBy: z.string().nullable(),
  /** What counts until somebody decides, and what was said of it. */
  counted: storedJson.pipe(answerValueSchema.nullable()),
  outOf: z.coerce.number(),
  points: z.coerce.number().nullable(),
  comment: z.string(),
  markedById: z.string().nullable(),
  markedBy: z.string().nullable(),
})

/** A late answer beside what counts instead of it. */
export type LateAnswer = z.infer<typeof rowSchema> & {
  question: StoredQuestion
  /** When the attempt was over. */
  ended: Date
  /** Names both answers and what was said of the one that counts: a decision stands on what its trainer saw. */
  mark: string
}

/** Late answers to a quiz that nobody has decided on, the oldest first. Two statements at most. */
export function claimsToDecide(asker: Asker, quizId: string): Promise<LateAnswer[]> {
  return readClaims(
    db,
    sql`l."state" = 'WAITING' AND t."quizId" = ${quizId} AND ${hersToMark(asker)}
      ORDER BY l."arrivedAt", l."id" LIMIT ${CLAIMS_SHOWN}`,
  )
}

/** One late answer that is hers to decide, or was; null for everybody else. */
export async function findClaim(
  reader: Reader,
  asker: Asker,
  { quizId, claimId }: { quizId: string; claimId: string },
): Promise<LateAnswer | null> {
  const [found] = await readClaims(
    reader,
    sql`l."id" = ${claimId} AND t."quizId" = ${quizId} AND ${hersToMark(asker)}`,
  )
  return found ?? null
}

async function readClaims(reader: Reader, where: SqlPiece): Promise<LateAnswer[]> {
  const rows = await ask(
    rowSchema,
    sql`SELECT l."id", l."attemptId", l."position", p."name", t."number", a."versionId", l."value", l."saidAt", l."arrivedAt",
        l."state", l."reason", l."decidedById", d."name" AS "decidedBy", l."decidedAt", t."startedAt", t."endsAt", t."handedInAt",
        t."endedBy", a."value" AS "counted", a."outOf", a."points", a."comment", a."markedById", b."name" AS "markedBy"
      FROM "QuizLateAnswer" l JOIN "QuizAttempt" t ON t."id" = l."attemptId" JOIN "Cohort" c ON c."id" = t."cohortId"
      JOIN "Person" p ON p."id" = t."personId"
      JOIN "QuizAnswer" a ON a."attemptId" = l."attemptId" AND a."position" = l."position"
      LEFT JOIN "Person" b ON b."id" = a."markedById" LEFT JOIN "Person" d ON d."id" = l."decidedById"
      WHERE ${where}`,
    reader,
  )
  const questions = await questionsIn(
    rows.map(({ versionId }) => versionId),
    reader,
  )
  return rows.flatMap((row) => {
    const question = questions.get(row.versionId)
    return question
      ? [{ ...row, question, ended: endOf(row)?.at ?? row.arrivedAt, mark: markOfClaim(row) }]
      : []
  })
}

type Beside = {
  value: AnswerValue
  saidAt: Date
  counted: AnswerValue | null
  points: number | null
  comment: string
  markedById: string | null
}

function markOfClaim({ value, saidAt, counted, points, comment, markedById }: Beside): string {
  const shown = { value, saidAt: saidAt.getTime(), counted, points, comment, markedById }
  return sha256(canonicalJson(shown)).slice(0, 16)
}
