import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { findQuiz, mayAsk, tell, type FoundQuiz, type QuizPlace } from '#app/domain/question-bank/places.server.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { db, tx, type Tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { askAnew } from '../asking-anew.server.ts'
import { ruleIn } from '../lesson-rule.ts'

const cohortSchema = z.object({
  name: z.string(),
  people: z.coerce.number(),
  startsOn: z.coerce.date().nullable(),
  opensAt: z.coerce.date().nullable(),
})
/** A cohort that has the quiz's module: how many take it, and from when on. */
export type ReachedCohort = z.infer<typeof cohortSchema>

/** So many are named: the newest. */
const MOST_COHORTS = 20

/** Who will see a quiz once it is shown, and which lessons will ask for it; null for whoever may not. Three statements. */
export async function readShowing(asker: Asker, place: QuizPlace, now: Date) {
  const quiz = await findQuiz(db, asker, place)
  if (!quiz || quiz.retiredAt) return null
  const [cohorts, lessons] = await Promise.all([
    ask(
      cohortSchema,
      sql`SELECT c."name", o."startsOn", s."opensAt", (SELECT COUNT(*) FROM "RoleHolding" h WHERE h."cohortId" = c."id"
          AND h."role" = 'participant' AND h."endedAt" IS NULL) AS "people"
        FROM "CohortModule" o JOIN "Cohort" c ON c."id" = o."cohortId"
        LEFT JOIN "QuizSchedule" s ON s."cohortId" = c."id" AND s."quizId" = ${quiz.id}
        WHERE o."moduleId" = ${quiz.moduleId} AND c."districtId" = ${asker.districtId} AND c."endsOn" >= ${now}
        ORDER BY c."startsOn" DESC, c."id" LIMIT ${MOST_COHORTS}`,
    ),
    db.lesson.findMany({
      where: { moduleId: quiz.moduleId, retiredAt: null },
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
      select: { title: true, rule: true, publishedVersionId: true },
    }),
  ])
  const asking = lessons.filter(({ rule }) => ruleIn(rule).quizzes.some((one) => one.quiz === quiz.slug))
  return {
    quiz,
    cohorts,
    lessons: asking.map(({ title }) => title),
    /** Participants find the module only then. */
    isInCourse: lessons.some(({ publishedVersionId }) => publishedVersionId !== null),
  }
}

const REFUSALS = ['not-found', 'empty', 'begun'] as const
export type ShowingRefusal = (typeof REFUSALS)[number]
type ShowingAnswer = Outcome<{ title: string }, ShowingRefusal>

const receiptSchema = z.object({ title: z.string() })

/** Shows a draft to those who learn: from now on it can be begun, and lessons that ask for it ask for it. */
export function showQuiz(asker: Asker, place: QuizPlace, key: string, now: Date): Promise<ShowingAnswer> {
  return turned(asker, place, { key, deed: 'show' }, now)
}

/** Makes it a draft again, as long as nobody has begun it. */
export function takeBackQuiz(asker: Asker, place: QuizPlace, key: string, now: Date): Promise<ShowingAnswer> {
  return turned(asker, place, { key, deed: 'take-back' }, now)
}

type By = { key: string; deed: 'show' | 'take-back' }

async function turned(asker: Asker, place: QuizPlace, { key, deed }: By, now: Date): Promise<ShowingAnswer> {
  if (!mayAsk(asker)) return { ok: false, reason: 'not-found' }
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const by = { personId: asker.id, key, purpose: `quiz.${deed}:${place.module}/${place.quiz}` } as const
      const { receipt } = await once(t, by, receiptSchema, async () => {
        const quiz = await findQuiz(t, asker, place)
        if (!quiz || quiz.retiredAt) throw new Refused<ShowingRefusal>('not-found')
        if (deed === 'show' && quiz.questionCount === 0) throw new Refused<ShowingRefusal>('empty')
        if (await turn(t, quiz, deed)) {
          await askAnew(t, quiz.moduleId, now)
          await tell(t, asker, { action: `quiz.${deed}`, type: 'quiz', id: quiz.id }, now)
        }
        return { title: quiz.title || quiz.module.title }
      })
      return receipt
    }),
  )
}

/** False where it is so already. The row is held from here on: who begins the quiz meanwhile waits, or was first and is found. */
async function turn(t: Tx, { id }: FoundQuiz, deed: By['deed']): Promise<boolean> {
  const { count } = await t.quiz.updateMany({
    where: { id, isDraft: deed === 'show' },
    data: { isDraft: deed === 'take-back', version: { increment: 1 } },
  })
  if (count > 0 && deed === 'take-back' && (await t.quizAttempt.count({ where: { quizId: id } })) > 0)
    throw new Refused<ShowingRefusal>('begun')
  return count > 0
}
