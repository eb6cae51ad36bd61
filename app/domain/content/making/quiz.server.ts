import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { BANK } from '#app/domain/question-bank/bank-limits.ts'
import { findQuiz, tell, type QuizPlace } from '#app/domain/question-bank/places.server.ts'
import { refreshQuizzesOf } from '#app/domain/question-bank/quiz-text.server.ts'
import { tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { findModule, holdCourse, mayMake } from './place.server.ts'
import { freeSlug } from './slugs.ts'

const REFUSALS = ['not-found', 'full'] as const
export type QuizRefusal = (typeof REFUSALS)[number]
export type QuizAnswer = Outcome<{ slug: string; title: string }, QuizRefusal>

const receiptSchema = z.object({ slug: z.string(), title: z.string() })

/** The first quiz of a module is called after it, in addresses too. */
const FIRST = 'kuis'

/** Makes a quiz that asks nothing yet, as a draft: its trainers alone see it until they show it. */
export async function createQuiz(
  asker: Asker,
  moduleSlug: string,
  { key, title }: { key: string; title: string },
  now: Date,
): Promise<QuizAnswer> {
  if (!mayMake(asker)) return { ok: false, reason: 'not-found' }
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const by = { personId: asker.id, key, purpose: 'quiz.create' } as const
      const { receipt } = await once(t, by, receiptSchema, async () => {
        await holdCourse(t, asker.districtId)
        const module = await findModule(t, asker, moduleSlug)
        if (!module || module.retiredAt) throw new Refused<QuizRefusal>('not-found')
        const rows = await t.quiz.findMany({ where: { moduleId: module.id }, select: { slug: true } })
        if (rows.length >= BANK.quizzes) throw new Refused<QuizRefusal>('full')
        const taken = new Set(rows.map(({ slug }) => slug))
        const slug = taken.has(FIRST) ? freeSlug(title, taken, 'kuis-lain') : FIRST
        // A file of this name that comes later is news: what stands here is hers.
        const fileBase = { text: { source: '', questionCount: 0 } }
        const text = { source: '', sourceHash: sha256(''), questionCount: 0 }
        const row = { moduleId: module.id, slug, title, ...text, isDraft: true, fileBase, fileNews: {} }
        const { id } = await t.quiz.create({ data: row, select: { id: true } })
        await refreshQuizzesOf(t, { moduleId: module.id, questionIds: [], quizId: id })
        await tell(t, asker, { action: 'quiz.create', type: 'quiz', id, after: { module: moduleSlug, slug, title } }, now)
        return { slug, title }
      })
      return receipt
    }),
  )
}

/** Takes a quiz to the archive: nobody is asked it any more; what was answered stays. */
export async function archiveQuiz(asker: Asker, place: QuizPlace, key: string, now: Date): Promise<QuizAnswer> {
  return filed(asker, place, { key, deed: 'retire' }, now)
}

/** Brings it back as it was. */
export async function bringBackQuiz(asker: Asker, place: QuizPlace, key: string, now: Date): Promise<QuizAnswer> {
  return filed(asker, place, { key, deed: 'bring-back' }, now)
}

type By = { key: string; deed: 'retire' | 'bring-back' }

async function filed(asker: Asker, place: QuizPlace, { key, deed }: By, now: Date): Promise<QuizAnswer> {
  if (!mayMake(asker)) return { ok: false, reason: 'not-found' }
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const by = { personId: asker.id, key, purpose: `quiz.${deed}:${place.module}/${place.quiz}` } as const
      const { receipt } = await once(t, by, receiptSchema, async () => {
        const quiz = await findQuiz(t, asker, place)
        if (!quiz) throw new Refused<QuizRefusal>('not-found')
        const isLive = deed === 'retire'
        const { count } = await t.quiz.updateMany({
          where: { id: quiz.id, retiredAt: isLive ? null : { not: null } },
          data: { retiredAt: isLive ? now : null, version: { increment: 1 } },
        })
        if (count > 0) await tell(t, asker, { action: `quiz.${deed}`, type: 'quiz', id: quiz.id }, now)
        return { slug: quiz.slug, title: quiz.title }
      })
      return receipt
    }),
  )
}
