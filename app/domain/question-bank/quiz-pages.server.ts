import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import type { Question } from '#app/domain/quizzes/question.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { MOST_COUNTED } from './bank-list.server.ts'
import { BANK } from './bank-limits.ts'
import { askedFrom } from './kept.ts'
import { findQuestion, mayAsk, type QuestionPlace } from './places.server.ts'

const number = z.coerce.number()
const quizRow = z.object({
  slug: z.string(),
  title: z.string(),
  questionCount: number,
  retired: number,
  attempts: number,
})

/** The quizzes of a module, the archived ones last, with how many have begun them (counted to a thousand). One statement. */
export async function listQuizzes(asker: Asker, moduleId: string): Promise<z.infer<typeof quizRow>[]> {
  if (!mayAsk(asker)) return []
  return ask(
    quizRow,
    sql`SELECT q."slug", q."title", q."questionCount", CASE WHEN q."retiredAt" IS NULL THEN 0 ELSE 1 END AS "retired",
        (SELECT COUNT(*) FROM (SELECT 1 FROM "QuizAttempt" a WHERE a."quizId" = q."id" LIMIT ${MOST_COUNTED + 1}) c) AS "attempts"
      FROM "Quiz" q JOIN "Module" m ON m."id" = q."moduleId" AND m."districtId" = ${asker.districtId}
      WHERE q."moduleId" = ${moduleId} ORDER BY "retired", q."slug" LIMIT ${BANK.quizzes}`,
  )
}

/** What a quiz asks at one place, as its page shows it. */
export type ShownItem =
  { is: 'pick'; category: string; pick: number } | { is: 'question'; id: string; question: Question }

/** What a quiz asks, in its order, as far as its page shows it. Items whose question has no version are left out. */
export async function readItems(asker: Asker, quizId: string): Promise<ShownItem[]> {
  if (!mayAsk(asker)) return []
  const rows = await db.quizItem.findMany({
    where: { quizId, quiz: { module: { districtId: asker.districtId } } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: BANK.items,
    select: {
      category: true,
      pick: true,
      question: {
        select: {
          id: true,
          key: true,
          category: true,
          currentVersion: { select: { body: true, points: true } },
        },
      },
    },
  })
  return rows.flatMap(({ category, pick, question }): ShownItem[] => {
    if (category !== null && pick !== null) return [{ is: 'pick', category, pick }]
    if (!question?.currentVersion) return []
    const { id, key, category: kept, currentVersion } = question
    return [{ is: 'question', id, question: askedFrom({ key, category: kept, ...currentVersion }) }]
  })
}

const useRow = z.object({ slug: z.string(), title: z.string(), answers: number })

/** A question as its form shows it, and the quizzes that ask it with how many answers each has; null for everybody else. */
export async function readQuestion(asker: Asker, place: QuestionPlace) {
  const row = await findQuestion(db, asker, place)
  if (!row?.currentVersion) return null
  const { key, category, currentVersion } = row
  const uses = await ask(
    useRow,
    sql`SELECT z."slug", z."title",
        (SELECT COUNT(*) FROM (SELECT 1 FROM "QuestionVersion" v JOIN "QuizAnswer" a ON a."versionId" = v."id"
          JOIN "QuizAttempt" p ON p."id" = a."attemptId"
          WHERE v."questionId" = ${row.id} AND p."quizId" = z."id" LIMIT ${MOST_COUNTED + 1}) c) AS "answers"
      FROM "QuizItem" i JOIN "Quiz" z ON z."id" = i."quizId"
      WHERE i."questionId" = ${row.id} ORDER BY z."slug" LIMIT ${BANK.quizzes}`,
  )
  return { ...row, question: askedFrom({ key, category, ...currentVersion }), uses }
}
