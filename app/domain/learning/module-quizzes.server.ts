import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { quizSettingsSchema } from '#app/domain/quizzes/quiz-settings.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { listOfText } from './outline.server.ts'

/** A quiz of a module, and where its reader stands with it. */
export type ModuleQuiz = {
  slug: string
  title: string
  questionCount: number
  /** Something stands in it to be asked. */
  isReady: boolean
  state: 'new' | 'running' | 'handed-in' | 'passed'
  /** Out of 100, of the attempt that counts; null where none counts or marks are not shown at once. */
  percent: number | null
}

const rowSchema = z.object({
  source: z.string(),
  sourceHash: z.string(),
  origin: z.string(),
  goals: listOfText,
  slug: z.string().nullable(),
  title: z.string().nullable(),
  questionCount: z.coerce.number().nullable(),
  settings: storedJson,
  items: z.coerce.number(),
  running: z.coerce.number(),
  attempts: z.coerce.number().nullable(),
  percent: z.coerce.number().nullable(),
  passedAt: z.coerce.date().nullable(),
})
type Row = z.infer<typeof rowSchema>

/** What stands in a module beside its lessons, and its quizzes with what the asker has done with them. One statement. */
export async function aboutModule(asker: Asker, moduleId: string) {
  const rows = await ask(
    rowSchema,
    sql`SELECT m."source", m."sourceHash", m."origin", m."goals", q."slug", q."title", q."questionCount", q."settings",
      (SELECT COUNT(*) FROM "QuizItem" i WHERE i."quizId" = q."id") AS "items",
      (SELECT COUNT(*) FROM "QuizAttempt" a WHERE a."quizId" = q."id" AND a."personId" = ${asker.id}
        AND a."state" = 'RUNNING') AS "running", w."attempts", w."percent", w."passedAt"
      FROM "Module" m LEFT JOIN "Quiz" q ON q."moduleId" = m."id" AND q."retiredAt" IS NULL
      LEFT JOIN "QuizStanding" w ON w."quizId" = q."id" AND w."personId" = ${asker.id}
      WHERE m."id" = ${moduleId} ORDER BY q."slug"`,
  )
  const [about] = rows
  if (!about) throw new Error(`The module ${moduleId} is gone.`)
  const { source, sourceHash, origin, goals } = about
  return { source, sourceHash, origin, goals, quizzes: rows.flatMap((row) => quizIn(row) ?? []) }
}

function quizIn(row: Row): ModuleQuiz | null {
  const { slug, title, questionCount, settings, items, running, attempts, percent, passedAt } = row
  if (slug === null || title === null || !questionCount) return null
  const { shown } = quizSettingsSchema.parse(settings ?? {})
  // What is told later, or never, is told on the page of the result, which knows whether it is time.
  const shows = shown.marks === 'AT_ONCE'
  const handedIn = (attempts ?? 0) > 0
  const state = running > 0 ? 'running' : handedIn ? (shows && passedAt ? 'passed' : 'handed-in') : 'new'
  return { slug, title, questionCount, isReady: items > 0, state, percent: shows ? percent : null }
}
