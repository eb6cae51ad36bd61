import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import { answerValueSchema, VERDICTS, type AnswerValue } from '#app/domain/quizzes/answers.ts'
import { rubricOf } from '#app/domain/quizzes/rubric.ts'
import type { StoredQuestion } from '#app/domain/quizzes/stored-question.schema.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { db, type Reader } from '#app/platform/data/db.server.ts'
import { list, sql, type SqlPiece } from '#app/platform/data/sql.ts'
import { canonicalJson, sha256 } from '#app/platform/ids.server.ts'
import { questionsIn } from '../asked.server.ts'
import { replacedSchema } from '../replaced.ts'
import { ANSWERS_SHOWN } from './limits.ts'
import { hersToMark } from './marked-quiz.server.ts'

const rowSchema = z.object({
  attemptId: z.string(),
  position: z.coerce.number(),
  personId: z.string(),
  name: z.string(),
  agency: z.string().nullable(),
  number: z.coerce.number(),
  handedInAt: z.coerce.date(),
  versionId: z.string(),
  /** The question as it is now. */
  newestId: z.string().nullable(),
  value: storedJson.pipe(answerValueSchema.nullable()),
  outOf: z.coerce.number(),
  points: z.coerce.number().nullable(),
  verdict: z.enum(VERDICTS).nullable(),
  comment: z.string(),
  markedById: z.string().nullable(),
  markedBy: z.string().nullable(),
  /** An accepted late answer stands here, and `replaced` is what was counted before it, with its mark. */
  isLate: z.coerce.number().transform((is) => is > 0),
  replaced: storedJson.pipe(replacedSchema.nullable()),
})

/** An answer as its marker sees it. */
export type MarkableAnswer = Omit<z.infer<typeof rowSchema>, 'newestId'> & {
  question: StoredQuestion
  /** By what it is marked, as the question says it now: an answer waits longer than a first draft of that. Empty: nobody has said. */
  rubric: string
  /** Names the answer and what was said of it: a form stands on what its writer saw. */
  mark: string
}

/** Answers to a question of a quiz that wait, the longest waiting first. That they were read is noted. */
export async function waitingAnswers(
  asker: Asker,
  { quizId, questionId }: { quizId: string; questionId: string },
  now: Date,
): Promise<MarkableAnswer[]> {
  const answers = await readAnswers(
    db,
    sql`t."quizId" = ${quizId} AND t."waiting" > 0 AND a."verdict" = 'WAITING' AND v."questionId" = ${questionId}
      AND ${hersToMark(asker)} ORDER BY t."handedInAt", t."id", a."position" LIMIT ${ANSWERS_SHOWN}`,
  )
  await noteReading(asker, quizId, answers, now)
  return answers
}

/** What some attempts have answered to a question, marked or not. That it was read is noted. */
export async function answersOf(
  asker: Asker,
  { quizId, questionId, attemptIds }: { quizId: string; questionId: string; attemptIds: readonly string[] },
  now: Date,
): Promise<MarkableAnswer[]> {
  const answers = await readAnswers(
    db,
    sql`t."quizId" = ${quizId} AND t."id" IN (${list(attemptIds)}) AND v."questionId" = ${questionId}
      AND ${hersToMark(asker)}`,
  )
  await noteReading(asker, quizId, answers, now)
  return answers
}

async function noteReading(asker: Asker, quizId: string, answers: readonly MarkableAnswer[], now: Date) {
  if (answers.length === 0) return
  await recordReading(
    asker,
    {
      action: 'quiz.read',
      object: { type: 'quiz', id: quizId },
      people: [...new Set(answers.map(({ personId }) => personId))],
    },
    now,
  )
}

/** All answers of an attempt that is hers to mark, in its order; null when it is none. That they were read is noted. */
export async function attemptAnswers(
  asker: Asker,
  { quizId, attemptId }: { quizId: string; attemptId: string },
  now: Date,
): Promise<MarkableAnswer[] | null> {
  const answers = await readAnswers(
    db,
    sql`t."quizId" = ${quizId} AND t."id" = ${attemptId} AND ${hersToMark(asker)} ORDER BY a."position"`,
  )
  if (answers.length === 0) return null
  await recordReading(asker, { action: 'quiz.read', object: { type: 'quiz-attempt', id: attemptId } }, now)
  return answers
}

/** One answer that is hers to mark, inside a transaction. */
export async function findAnswer(
  reader: Reader,
  asker: Asker,
  { quizId, attemptId, position }: { quizId: string; attemptId: string; position: number },
): Promise<MarkableAnswer | null> {
  const [found] = await readAnswers(
    reader,
    sql`t."quizId" = ${quizId} AND t."id" = ${attemptId} AND a."position" = ${position} AND ${hersToMark(asker)}`,
  )
  return found ?? null
}

async function readAnswers(reader: Reader, where: SqlPiece): Promise<MarkableAnswer[]> {
  const rows = await ask(
    rowSchema,
    sql`SELECT t."id" AS "attemptId", a."position", t."personId", p."name", g."name" AS "agency", t."number", t."handedInAt",
        a."versionId", q."currentVersionId" AS "newestId", a."value", a."outOf", a."points", a."verdict", a."comment", a."markedById", b."name" AS "markedBy",
        CASE WHEN l."id" IS NULL THEN 0 ELSE 1 END AS "isLate", l."replaced"
      FROM "QuizAttempt" t JOIN "Cohort" c ON c."id" = t."cohortId" JOIN "Person" p ON p."id" = t."personId"
      LEFT JOIN "Agency" g ON g."id" = p."agencyId"
      JOIN "QuizAnswer" a ON a."attemptId" = t."id" JOIN "QuestionVersion" v ON v."id" = a."versionId"
      JOIN "Question" q ON q."id" = v."questionId" LEFT JOIN "Person" b ON b."id" = a."markedById"
      LEFT JOIN "QuizLateAnswer" l ON l."attemptId" = a."attemptId" AND l."position" = a."position" AND l."state" = 'ACCEPTED'
      WHERE ${where}`,
    reader,
  )
  const questions = await questionsIn(
    rows.flatMap(({ versionId, newestId }) => [versionId, newestId ?? versionId]),
    reader,
  )
  return rows.flatMap(({ newestId, ...row }) => {
    const question = questions.get(row.versionId)
    if (!question) return []
    const rubric = rubricOf(questions.get(newestId ?? row.versionId) ?? question)
    return [{ ...row, question, rubric, mark: markOfMarking(row) }]
  })
}

type Marked = {
  versionId: string
  value: AnswerValue | null
  points: number | null
  comment: string
  markedById: string | null
}

function markOfMarking({ versionId, value, points, comment, markedById }: Marked): string {
  return sha256(canonicalJson({ versionId, value, points, comment, markedById })).slice(0, 16)
}

/** May a person say another mark than the machine's? What is typed freely can be right in words nobody thought of. */
export function isMarkable({ question, outOf }: Pick<MarkableAnswer, 'question' | 'outOf'>): boolean {
  return outOf > 0 && (question.kind === 'essay' || question.kind === 'short' || question.kind === 'numeric')
}
