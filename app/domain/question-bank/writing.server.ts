import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { readGift } from '#app/domain/quizzes/gift.ts'
import type { Question } from '#app/domain/quizzes/question.ts'
import { writeGift } from '#app/domain/quizzes/write-gift.ts'
import { db, tx, type Tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { addQuestions, renew } from './adding.server.ts'
import { BANK } from './bank-limits.ts'
import { itemsOf } from './items.server.ts'
import { askedFrom } from './kept.ts'
import { findBank, findQuestion, findQuiz, mayAsk, tell, type QuestionPlace } from './places.server.ts'
import type { WrittenQuestion } from './question.schema.ts'
import { questionFrom } from './question-from.ts'
import { titleOf } from './question-title.ts'
import { refreshQuizzesOf } from './quiz-text.server.ts'

const REFUSALS = ['not-found', 'stale', 'title-taken', 'full', 'kind'] as const
export type WritingRefusal = (typeof REFUSALS)[number]
export type WritingAnswer =
  | Outcome<{ id: string; title: string; changed: boolean }, WritingRefusal>
  /** What GIFT has no signs for: it would not come back from a file as it was written. */
  | { ok: false; reason: 'unwritable' }

const receiptSchema = z.object({ id: z.string(), title: z.string(), changed: z.boolean() })

type NewOne = { module: string; quiz: string | null; key: string; question: WrittenQuestion }

/** Puts a question into a module's bank, and at the end of a quiz of it. */
export async function createQuestion(asker: Asker, given: NewOne, now: Date): Promise<WritingAnswer> {
  if (!mayAsk(asker)) return { ok: false, reason: 'not-found' }
  const question = questionFrom(given.question, null)
  if (!comesBack(question)) return { ok: false, reason: 'unwritable' }
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const by = { personId: asker.id, key: given.key, purpose: 'question.create' } as const
      const { receipt } = await once(t, by, receiptSchema, async () => {
        const { module: slug, quiz: quizSlug } = given
        const module = await findBank(t, asker, slug)
        const quiz = quizSlug === null ? null : await findQuiz(t, asker, { module: slug, quiz: quizSlug })
        if (!module || module.retiredAt || (quizSlug !== null && !quiz))
          throw new Refused<WritingRefusal>('not-found')
        if (quiz && (await itemsOf(t, quiz.id)).length >= BANK.items)
          throw new Refused<WritingRefusal>('full')
        await refuseTwin(t, { moduleId: module.id, question, except: null })
        const { districtId } = asker
        const to = { districtId, moduleId: module.id, quizId: quiz?.id ?? null }
        const { ids } = await addQuestions(t, { ...to, questions: [question], authorId: asker.id, now })
        const id = ids[0] ?? ''
        const after = { module: slug, quiz: quizSlug, kind: question.kind, title: question.title }
        await tell(t, asker, { action: 'question.create', type: 'question', id, after }, now)
        return { id, title: titleOf(question), changed: true }
      })
      return receipt
    }),
  )
}

/**
 * Changes a question: what it says anew is a new version, and every quiz that asks it asks that from now on. Attempts keep
 * the version they were asked. Refused when the page is older than the row (`stale`).
 */
export async function changeQuestion(
  asker: Asker,
  place: QuestionPlace,
  given: { version: number; question: WrittenQuestion },
  now: Date,
): Promise<WritingAnswer> {
  if (!mayAsk(asker)) return { ok: false, reason: 'not-found' }
  const row = await findQuestion(db, asker, place)
  if (!row?.currentVersion || row.retiredAt) return { ok: false, reason: 'not-found' }
  if (row.version !== given.version) return { ok: false, reason: 'stale' }
  const { key, category, currentVersion } = row
  const before = askedFrom({ key, category, ...currentVersion })
  if (before.kind !== given.question.body.kind) return { ok: false, reason: 'kind' }
  const question = questionFrom(given.question, before)
  if (!comesBack(question)) return { ok: false, reason: 'unwritable' }
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      // Of two trainers at once the second waits here and finds another version.
      const where = { id: row.id, version: given.version, retiredAt: null }
      const { count } = await t.question.updateMany({ where, data: { version: given.version } })
      if (count === 0) throw new Refused<WritingRefusal>('stale')
      await refuseTwin(t, { moduleId: row.moduleId, question, except: row.id })
      const changed = await renew(t, row, question, { authorId: asker.id, now })
      if (changed) {
        await refreshQuizzesOf(t, { moduleId: row.moduleId, questionIds: [row.id] })
        const told = {
          before: { number: currentVersion.number },
          after: { title: question.title, points: question.points },
        }
        await tell(t, asker, { action: 'question.change', type: 'question', id: row.id, ...told }, now)
      }
      return { id: row.id, title: titleOf(question), changed }
    }),
  )
}

/** In a file a title names a question within its category. */
async function refuseTwin(
  t: Tx,
  { moduleId, question, except }: { moduleId: string; question: Question; except: string | null },
): Promise<void> {
  if (question.title === null) return
  const twin = await t.question.findFirst({
    where: {
      moduleId,
      category: question.category ?? '',
      title: question.title,
      retiredAt: null,
      ...(except === null ? {} : { id: { not: except } }),
    },
    select: { id: true },
  })
  if (twin) throw new Refused<WritingRefusal>('title-taken')
}

/** Written as a file it is read again. What its writer can mend is told by its form, in the words of the form. */
function comesBack(question: Question): boolean {
  return readGift(writeGift([question])).faults.length === 0
}
