import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { readable } from '#app/domain/access/permissions.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { readByKey } from '#app/platform/data/by-key.ts'
import { fromSpot } from '#app/platform/data/from-spot.ts'
import { sql, words } from '#app/platform/data/sql.ts'
import type { Spot } from '#app/platform/paging.ts'
import { questionsIn } from '../asked.server.ts'
import { ATTEMPTS_PER_PAGE } from './limits.ts'
import { hersToMark } from './marked-quiz.server.ts'

const count = z.coerce.number()
const MOST_QUIZZES = 25
const MOST_QUESTIONS = 100

const quizRow = z.object({
  id: z.string(),
  title: z.string(),
  module: z.string(),
  modulePosition: count,
  waiting: count,
  claims: count,
  attempts: count,
})

/** Quizzes in which answers or late answers of others wait for her, as the course has them. One statement. */
export async function quizzesToMark(asker: Asker) {
  if (!readable(asker, 'assignment.grade')) return []
  const waiting = sql`SELECT t."quizId", t."waiting" AS "answers", 0 AS "claims" FROM "Quiz" q JOIN "QuizAttempt" t
      ON t."quizId" = q."id" AND t."waiting" > 0 JOIN "Cohort" c ON c."id" = t."cohortId" WHERE ${hersToMark(asker)}`
  const claims = sql`SELECT t."quizId", 0, 1 FROM "QuizLateAnswer" l JOIN "QuizAttempt" t ON t."id" = l."attemptId"
      JOIN "Cohort" c ON c."id" = t."cohortId" WHERE l."state" = 'WAITING' AND ${hersToMark(asker)}`
  return ask(
    quizRow,
    sql`SELECT q."id", COALESCE(NULLIF(q."title", ''), m."title") AS "title", m."title" AS "module",
        m."position" AS "modulePosition", SUM(n."answers") AS "waiting", SUM(n."claims") AS "claims",
        SUM(CASE WHEN n."answers" > 0 THEN 1 ELSE 0 END) AS "attempts"
      FROM (${waiting} UNION ALL ${claims}) n JOIN "Quiz" q ON q."id" = n."quizId" JOIN "Module" m ON m."id" = q."moduleId"
      GROUP BY q."id", q."title", m."title", m."position" ORDER BY m."position", q."title", q."id" LIMIT ${MOST_QUIZZES}`,
  )
}

const questionRow = z.object({ questionId: z.string(), versionId: z.string(), waiting: count })

/** The questions of a quiz of which answers wait, with how many. Two statements at most. */
export async function questionsToMark(asker: Asker, quizId: string) {
  const rows = await ask(
    questionRow,
    sql`SELECT v."questionId", MAX(v."id") AS "versionId", COUNT(*) AS "waiting"
      FROM "QuizAttempt" t JOIN "Cohort" c ON c."id" = t."cohortId"
      JOIN "QuizAnswer" a ON a."attemptId" = t."id" AND a."verdict" = 'WAITING'
      JOIN "QuestionVersion" v ON v."id" = a."versionId"
      WHERE t."quizId" = ${quizId} AND t."waiting" > 0 AND ${hersToMark(asker)}
      GROUP BY v."questionId" ORDER BY v."questionId" LIMIT ${MOST_QUESTIONS}`,
  )
  const questions = await questionsIn(rows.map(({ versionId }) => versionId))
  return rows.flatMap((row) => {
    const question = questions.get(row.versionId)
    return question ? [{ id: row.questionId, waiting: row.waiting, question }] : []
  })
}

const attemptRow = z.object({
  id: z.string(),
  name: z.string(),
  cohort: z.string(),
  number: count,
  handedInAt: z.coerce.date(),
  percent: z.coerce.number().nullable(),
  waiting: count,
})

/** Attempts at a quiz that were handed in, the newest first; `waiting`: only those of which answers wait. */
export function attemptsOf(
  asker: Asker,
  quizId: string,
  { spot, waiting }: { spot: Spot; waiting: boolean },
) {
  return readByKey({
    spot: spot && placeOf(spot.key) ? spot : null,
    size: ATTEMPTS_PER_PAGE,
    read: async (from, most) => {
      const order = { column: words('t."handedInAt"'), id: words('t."id"'), down: true }
      const beyond = fromSpot(order, from, from && placeOf(from.key))
      return ask(
        attemptRow,
        sql`SELECT t."id", p."name", c."name" AS "cohort", t."number", t."handedInAt", t."percent", t."waiting"
          FROM "QuizAttempt" t JOIN "Cohort" c ON c."id" = t."cohortId" JOIN "Person" p ON p."id" = t."personId"
          WHERE t."quizId" = ${quizId} AND ${words(waiting ? 't."waiting" > 0' : 't."waiting" >= 0')} AND ${beyond.where}
            AND ${hersToMark(asker)} ORDER BY ${beyond.order} LIMIT ${most}`,
      )
    },
    keyOf: ({ id, handedInAt }) => `${handedInAt.getTime()}.${id}`,
  })
}

function placeOf(key: string) {
  const [, time, id] = /^(\d{1,14})\.([\da-f-]{36})$/.exec(key) ?? []
  return time !== undefined && id !== undefined ? { value: new Date(Number(time)), id } : null
}
