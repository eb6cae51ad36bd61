import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import type { QuizSettings } from '#app/domain/quizzes/quiz-settings.ts'
import { quizSettingsSchema } from '#app/domain/quizzes/quiz-settings.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { tx } from '#app/platform/data/db.server.ts'
import { sql, words } from '#app/platform/data/sql.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { findQuiz, mayAsk, tell, type QuizPlace } from './places.server.ts'
import { refreshQuizzesOf } from './quiz-text.server.ts'

const REFUSALS = ['not-found', 'stale'] as const
export type SettingRefusal = (typeof REFUSALS)[number]

/** Whether a quiz is asked before or after its module, for the gain per goal. */
export const PURPOSES = ['', 'PRA', 'PASCA'] as const
export type Purpose = (typeof PURPOSES)[number]
export type Schedule = { opensAt: Date | null; closesAt: Date | null; purpose: Purpose }

export type QuizFacts = { title: string; intro: string; settings: QuizSettings }

/** The settings of a quiz; those of one that nobody has set up are the usual ones. */
export function settingsOf(stored: unknown): QuizSettings {
  return quizSettingsSchema.parse(stored ?? ({} satisfies z.input<typeof quizSettingsSchema>))
}

/** Changes how a quiz is called and played. Attempts that were begun keep the settings they began with. */
export async function changeQuiz(
  asker: Asker,
  place: QuizPlace,
  { version, title, intro, settings }: QuizFacts & { version: number },
  now: Date,
): Promise<Outcome<{ title: string }, SettingRefusal>> {
  if (!mayAsk(asker)) return { ok: false, reason: 'not-found' }
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const quiz = await findQuiz(t, asker, place)
      if (!quiz || quiz.retiredAt) throw new Refused<SettingRefusal>('not-found')
      // Of two trainers at once the second waits here and finds another version.
      const { count } = await t.quiz.updateMany({
        where: { id: quiz.id, version },
        data: { title, intro, settings, version: { increment: 1 } },
      })
      if (count === 0) throw new Refused<SettingRefusal>('stale')
      await refreshQuizzesOf(t, { moduleId: quiz.moduleId, questionIds: [], quizId: quiz.id })
      const before = { title: quiz.title, intro: quiz.intro, settings: quiz.settings }
      await tell(
        t,
        asker,
        { action: 'quiz.change', type: 'quiz', id: quiz.id, before, after: { title, intro, settings } },
        now,
      )
      return { title }
    }),
  )
}

const scheduleRow = z.object({
  id: z.string(),
  name: z.string(),
  opensAt: z.coerce.date().nullable(),
  closesAt: z.coerce.date().nullable(),
  purpose: z.enum(PURPOSES),
  version: z.coerce.number(),
})
/** What was set for a cohort; `version` 0: nothing was. */
export type CohortSchedule = z.infer<typeof scheduleRow>

/**
 * The cohorts of the district that have the quiz's module, or one of them, each with what was set for it; none for everybody
 * else. One statement.
 */
export async function readSchedules(
  asker: Asker,
  { quizId, moduleId, cohort }: { quizId: string; moduleId: string; cohort?: string },
): Promise<CohortSchedule[]> {
  if (!mayAsk(asker)) return []
  const only = cohort === undefined ? words('1 = 1') : sql`c."id" = ${cohort}`
  return ask(
    scheduleRow,
    sql`SELECT c."id", c."name", s."opensAt", s."closesAt", COALESCE(s."purpose", '') AS "purpose",
        COALESCE(s."version", 0) AS "version"
      FROM "CohortModule" o JOIN "Cohort" c ON c."id" = o."cohortId"
      LEFT JOIN "QuizSchedule" s ON s."cohortId" = c."id" AND s."quizId" = ${quizId}
      WHERE o."moduleId" = ${moduleId} AND c."districtId" = ${asker.districtId} AND ${only}
      ORDER BY c."startsOn" DESC, c."id" LIMIT ${MOST_COHORTS}`,
  )
}

/** So many cohorts are set on one page: the newest. */
const MOST_COHORTS = 20

/**
 * Sets when a quiz opens and closes for a cohort, and whether it is asked before or after the module. `version` 0: nothing
 * was set when the page was drawn. An attempt that has begun goes on to the end that it began with.
 */
export async function setSchedule(
  asker: Asker,
  place: QuizPlace,
  { cohort: cohortId, version, ...wanted }: Schedule & { cohort: string; version: number },
  now: Date,
): Promise<Outcome<{ name: string }, SettingRefusal>> {
  if (!mayAsk(asker)) return { ok: false, reason: 'not-found' }
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const quiz = await findQuiz(t, asker, place)
      const cohort =
        quiz &&
        (await t.cohort.findFirst({
          where: {
            id: cohortId,
            districtId: asker.districtId,
            modules: { some: { moduleId: quiz.moduleId } },
          },
          select: { name: true },
        }))
      if (!quiz || quiz.retiredAt || !cohort) throw new Refused<SettingRefusal>('not-found')
      // Race: two trainers set the same cohort. The quiz's row is held, so the second finds what the first has written.
      await t.quiz.update({ where: { id: quiz.id }, data: { id: quiz.id }, select: { id: true } })
      const where = { quizId_cohortId: { quizId: quiz.id, cohortId } }
      const before = await t.quizSchedule.findUnique({
        where,
        select: { opensAt: true, closesAt: true, purpose: true, version: true },
      })
      if ((before?.version ?? 0) !== version) throw new Refused<SettingRefusal>('stale')
      await t.quizSchedule.upsert({
        where,
        create: { quizId: quiz.id, cohortId, ...wanted },
        update: { ...wanted, version: { increment: 1 } },
        select: { id: true },
      })
      const told = { before, after: { cohort: cohortId, ...wanted } }
      await tell(t, asker, { action: 'quiz.schedule', type: 'quiz', id: quiz.id, ...told }, now)
      return { name: cohort.name }
    }),
  )
}
