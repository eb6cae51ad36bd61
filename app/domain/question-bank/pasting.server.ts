import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import type { Question } from '#app/domain/quizzes/question.ts'
import { isReady, type Reading } from '#app/domain/quizzes/reading/found.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { putQuestions } from './adding.server.ts'
import { BANK } from './bank-limits.ts'
import { itemsOf } from './items.server.ts'
import { likenessesOf, settledBy, type Choices, type Likeness } from './likeness.server.ts'
import { readForBank } from './pasting.ts'
import { findQuiz, mayAsk, tell, type QuizPlace } from './places.server.ts'

const REFUSALS = ['not-found', 'nothing', 'full', 'unchosen'] as const
export type PasteRefusal = (typeof REFUSALS)[number]
/** `taken`: new ones and changed ones. One that an earlier release has written does not say how many were changed. */
const receiptSchema = z.object({ taken: z.number(), same: z.number(), changed: z.number().default(0) })
export type PasteReceipt = z.infer<typeof receiptSchema>

/**
 * Puts all questions of a text that are ready into the bank and at the end of a quiz. The text is read here anew, so what a
 * page showed decides nothing; only where it is like a question of the bank and says something else, she chooses, and what
 * she was not shown is refused as `unchosen`. Sent twice, it is done once.
 */
export async function pasteQuestions(
  asker: Asker,
  place: QuizPlace,
  { key, text, choices }: { key: string; text: string; choices: Choices },
  now: Date,
): Promise<Outcome<PasteReceipt, PasteRefusal>> {
  if (!mayAsk(asker)) return { ok: false, reason: 'not-found' }
  const questions = readyOnes(readForBank(text))
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const by = { personId: asker.id, key, purpose: `quiz.paste:${place.module}/${place.quiz}` } as const
      const { receipt } = await once(t, by, receiptSchema, async () => {
        const quiz = await findQuiz(t, asker, place)
        if (!quiz || quiz.retiredAt) throw new Refused<PasteRefusal>('not-found')
        if (questions.length === 0) throw new Refused<PasteRefusal>('nothing')
        // Of two trainers who write in one quiz at once the second waits at its row, and counts what the first has left.
        await t.quiz.update({ where: { id: quiz.id }, data: { id: quiz.id }, select: { id: true } })
        const before = await itemsOf(t, quiz.id)
        if (before.length + questions.length > BANK.items) throw new Refused<PasteRefusal>('full')
        const given = { districtId: asker.districtId, moduleId: quiz.moduleId, quizId: quiz.id }
        const settled = await settledBy(t, given, await likenessesOf(t, given, questions), choices)
        if (!settled) throw new Refused<PasteRefusal>('unchosen')
        const added = await putQuestions(t, { ...given, authorId: asker.id, now }, settled)
        const told = { before: {}, after: { added: added.added, changed: added.changed, same: added.same } }
        await tell(t, asker, { action: 'quiz.paste', type: 'quiz', id: quiz.id, ...told }, now)
        return { taken: added.added + added.changed, same: added.same, changed: added.changed }
      })
      return receipt
    }),
  )
}

function readyOnes(reading: Reading): Question[] {
  return reading.questions.filter(isReady).flatMap(({ question }) => question ?? [])
}

/** What of a text would be a question that the bank has already, in the order of what is ready; null for a new one. */
export async function likePasted(
  asker: Asker,
  place: QuizPlace,
  reading: Reading,
): Promise<(Likeness | null)[]> {
  const questions = readyOnes(reading)
  const quiz = questions.length > 0 ? await findQuiz(db, asker, place) : null
  if (!quiz) return questions.map(() => null)
  const { districtId } = asker
  const at = { districtId, moduleId: quiz.moduleId, quizId: quiz.id }
  const { likenesses } = await likenessesOf(db, at, questions)
  return likenesses
}
