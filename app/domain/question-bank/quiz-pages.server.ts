import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import type { Question } from '#app/domain/quizzes/question.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { BANK, MOST_COUNTED } from './bank-limits.ts'
import { askedFrom } from './kept.ts'
import { mayAsk, type QuestionPlace, type QuizPlace } from './places.server.ts'

const number = z.coerce.number()
const yes = number.transform((value) => value !== 0)
const listedSchema = z.object({
  slug: z.string(),
  title: z.string(),
  questionCount: number,
  isDraft: yes,
  isRetired: yes,
  attempts: number,
})

/** The quizzes of a module, the archived ones last, with how many have begun them (counted to a thousand). One statement. */
export async function listQuizzes(asker: Asker, moduleId: string): Promise<z.infer<typeof listedSchema>[]> {
  if (!mayAsk(asker)) return []
  return ask(
    listedSchema,
    sql`SELECT q."slug", q."title", q."questionCount", CASE WHEN q."isDraft" THEN 1 ELSE 0 END AS "isDraft", CASE WHEN q."retiredAt" IS NULL THEN 0 ELSE 1 END AS "isRetired",
        (SELECT COUNT(*) FROM (SELECT 1 FROM "QuizAttempt" a WHERE a."quizId" = q."id" LIMIT ${MOST_COUNTED + 1}) c) AS "attempts"
      FROM "Quiz" q JOIN "Module" m ON m."id" = q."moduleId" AND m."districtId" = ${asker.districtId}
      WHERE q."moduleId" = ${moduleId} ORDER BY "isRetired", q."slug" LIMIT ${BANK.quizzes}`,
  )
}

const quizSchema = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  intro: z.string(),
  settings: storedJson,
  questionCount: number,
  version: number,
  isDraft: yes,
  isRetired: yes,
  running: number,
  /** Somebody has begun it. */
  isBegun: yes,
  moduleId: z.string(),
  moduleSlug: z.string(),
  moduleTitle: z.string(),
  modulePosition: number,
})
export type ShownQuiz = z.infer<typeof quizSchema>

/** A quiz of the asker's district with how many attempts run at it, as its pages show it; null for everybody else. One statement. */
export async function readQuiz(asker: Asker, { module, quiz }: QuizPlace): Promise<ShownQuiz | null> {
  if (!mayAsk(asker)) return null
  const [row] = await ask(
    quizSchema,
    sql`SELECT q."id", q."slug", q."title", q."intro", CAST(q."settings" AS TEXT) AS "settings", q."questionCount",
        q."version", CASE WHEN q."isDraft" THEN 1 ELSE 0 END AS "isDraft",
        CASE WHEN q."retiredAt" IS NULL THEN 0 ELSE 1 END AS "isRetired",
        CASE WHEN EXISTS (SELECT 1 FROM "QuizAttempt" b WHERE b."quizId" = q."id") THEN 1 ELSE 0 END AS "isBegun",
        (SELECT COUNT(*) FROM (SELECT 1 FROM "QuizAttempt" a WHERE a."quizId" = q."id" AND a."state" = 'RUNNING'
          LIMIT ${MOST_COUNTED + 1}) c) AS "running",
        m."id" AS "moduleId", m."slug" AS "moduleSlug", m."title" AS "moduleTitle", m."position" AS "modulePosition"
      FROM "Quiz" q JOIN "Module" m ON m."id" = q."moduleId"
      WHERE m."districtId" = ${asker.districtId} AND m."slug" = ${module} AND q."slug" = ${quiz}`,
  )
  return row ?? null
}

const itemSchema = z.object({
  id: z.string().nullable(),
  key: z.string().nullable(),
  kept: z.string().nullable(),
  body: storedJson,
  points: number.nullable(),
  category: z.string().nullable(),
  pick: number.nullable(),
})

/** What a quiz asks at one place, as its page shows it. */
export type ShownItem =
  { is: 'pick'; category: string; pick: number } | { is: 'question'; id: string; question: Question }

/** What a quiz asks, in its order, as far as its page shows it. One statement. */
export async function readItems(asker: Asker, quizId: string): Promise<ShownItem[]> {
  if (!mayAsk(asker)) return []
  const rows = await ask(
    itemSchema,
    sql`SELECT q."id", q."key", q."category" AS "kept", CAST(v."body" AS TEXT) AS "body", v."points", i."category", i."pick"
      FROM "QuizItem" i JOIN "Quiz" z ON z."id" = i."quizId"
      JOIN "Module" m ON m."id" = z."moduleId" AND m."districtId" = ${asker.districtId}
      LEFT JOIN "Question" q ON q."id" = i."questionId"
      LEFT JOIN "QuestionVersion" v ON v."id" = q."currentVersionId"
      WHERE i."quizId" = ${quizId} ORDER BY i."position", i."id" LIMIT ${BANK.items}`,
  )
  return rows.flatMap(({ id, key, kept, body, points, category, pick }): ShownItem[] => {
    if (category !== null && pick !== null) return [{ is: 'pick', category, pick }]
    if (id === null || key === null || points === null) return []
    return [{ is: 'question', id, question: askedFrom({ key, category: kept ?? '', body, points }) }]
  })
}

const questionSchema = z.object({
  id: z.string(),
  key: z.string(),
  category: z.string(),
  version: number,
  isRetired: yes,
  body: storedJson,
  points: number,
  moduleId: z.string(),
  moduleSlug: z.string(),
  moduleTitle: z.string(),
  modulePosition: number,
})
const useSchema = z.object({ quizId: z.string(), slug: z.string(), title: z.string(), answers: number })

/**
 * A question as its form shows it, and the quizzes that ask it with how many answers each has; null for everybody else. Two
 * statements.
 */
export async function readQuestion(asker: Asker, { module, question: id }: QuestionPlace) {
  if (!mayAsk(asker)) return null
  const [row] = await ask(
    questionSchema,
    sql`SELECT q."id", q."key", q."category", q."version", CASE WHEN q."retiredAt" IS NULL THEN 0 ELSE 1 END AS "isRetired",
        CAST(v."body" AS TEXT) AS "body", v."points",
        m."id" AS "moduleId", m."slug" AS "moduleSlug", m."title" AS "moduleTitle", m."position" AS "modulePosition"
      FROM "Question" q JOIN "QuestionVersion" v ON v."id" = q."currentVersionId" JOIN "Module" m ON m."id" = q."moduleId"
      WHERE q."id" = ${id} AND q."districtId" = ${asker.districtId} AND m."slug" = ${module}`,
  )
  if (!row) return null
  const uses = await ask(
    useSchema,
    sql`SELECT z."id" AS "quizId", z."slug", z."title",
        (SELECT COUNT(*) FROM (SELECT 1 FROM "QuestionVersion" v JOIN "QuizAnswer" a ON a."versionId" = v."id"
          JOIN "QuizAttempt" p ON p."id" = a."attemptId"
          WHERE v."questionId" = ${id} AND p."quizId" = z."id" LIMIT ${MOST_COUNTED + 1}) c) AS "answers"
      FROM "QuizItem" i JOIN "Quiz" z ON z."id" = i."quizId"
      WHERE i."questionId" = ${id} ORDER BY z."slug" LIMIT ${BANK.quizzes}`,
  )
  const { key, category, body, points } = row
  return { ...row, question: askedFrom({ key, category, body, points }), uses }
}
