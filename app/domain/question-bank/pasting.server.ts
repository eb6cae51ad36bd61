import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { isReady } from '#app/domain/quizzes/reading/found.ts'
import { tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { addQuestions } from './adding.server.ts'
import { BANK } from './bank-limits.ts'
import { itemsOf } from './items.server.ts'
import { readForBank } from './pasting.ts'
import { findQuiz, mayAsk, tell, type QuizPlace } from './places.server.ts'

const REFUSALS = ['not-found', 'nothing', 'full'] as const
export type PasteRefusal = (typeof REFUSALS)[number]
const receiptSchema = z.object({ taken: z.number(), same: z.number() })
export type PasteReceipt = z.infer<typeof receiptSchema>

/**
 * Puts all questions of a text that are ready into the bank and at the end of a quiz. The text is read here anew, so what a
 * page showed decides nothing. Sent twice, it is done once.
 */
export async function pasteQuestions(
  asker: Asker,
  place: QuizPlace,
  { key, text }: { key: string; text: string },
  now: Date,
): Promise<Outcome<PasteReceipt, PasteRefusal>> {
  if (!mayAsk(asker)) return { ok: false, reason: 'not-found' }
  const reading = readForBank(text)
  const questions = reading.questions.filter(isReady).flatMap(({ question }) => question ?? [])
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
        const added = await addQuestions(t, { ...given, questions, authorId: asker.id, now })
        const told = { before: {}, after: { added: added.added, changed: added.changed, same: added.same } }
        await tell(t, asker, { action: 'quiz.paste', type: 'quiz', id: quiz.id, ...told }, now)
        return { taken: questions.length - added.same, same: added.same }
      })
      return receipt
    }),
  )
}
