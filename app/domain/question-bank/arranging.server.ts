import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { once } from '#app/platform/data/once.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { BANK } from './bank-limits.ts'
import { itemsOf, setItems, type Item } from './items.server.ts'
import { findQuiz, mayAsk, tell, type FoundQuiz, type QuizPlace } from './places.server.ts'
import { refreshQuizzesOf } from './quiz-text.server.ts'

const REFUSALS = ['not-found', 'stale', 'full'] as const
export type ArrangeRefusal = (typeof REFUSALS)[number]
export type ArrangeAnswer = Outcome<{ place: number; of: number }, ArrangeRefusal>

const receiptSchema = z.object({ place: z.number(), of: z.number() })

/** What stands at a place (from 1): by the id of a question, or as `itemName` calls a pick. */
export type ItemTurn = { key: string; slug: string; place: number; by: number }

/** The name of what a quiz asks at a place, as forms carry it. */
export function itemName(item: Item): string {
  return 'questionId' in item ? item.questionId : `ambil-${sha256(item.category).slice(0, 12)}`
}

/** Takes what a quiz asks some places up or down. Refused when it does not stand any more where the page showed it. */
export async function orderItem(
  asker: Asker,
  place: QuizPlace,
  turn: ItemTurn,
  now: Date,
): Promise<ArrangeAnswer> {
  const { slug, place: from, by } = turn
  return arranged(asker, place, { key: turn.key, deed: 'order' }, now, (items) => {
    const one = standing(items, from, slug)
    if (!items[from - 1 + by]) throw new Refused<ArrangeRefusal>('stale')
    return { items: items.toSpliced(from - 1, 1).toSpliced(from - 1 + by, 0, one), place: from + by }
  })
}

/** Takes something out of a quiz; the question stays in the bank. */
export async function dropItem(
  asker: Asker,
  place: QuizPlace,
  { key, slug, place: from }: Omit<ItemTurn, 'by'>,
  now: Date,
): Promise<ArrangeAnswer> {
  return arranged(asker, place, { key, deed: 'drop' }, now, (items) => {
    standing(items, from, slug)
    return { items: items.toSpliced(from - 1, 1), place: from }
  })
}

/** Asks questions of the module's bank at the end of a quiz; what it asks already stays where it is. */
export async function askFromBank(
  asker: Asker,
  place: QuizPlace,
  { key, questions }: { key: string; questions: readonly string[] },
  now: Date,
): Promise<ArrangeAnswer> {
  return arranged(asker, place, { key, deed: 'ask' }, now, async (items, { t, quiz }) => {
    const there = new Set(items.map(itemName))
    const rows = await t.question.findMany({
      where: {
        id: { in: [...questions] },
        moduleId: quiz.moduleId,
        districtId: asker.districtId,
        retiredAt: null,
      },
      select: { id: true },
    })
    // A question of another module or district is none here.
    if (rows.length !== new Set(questions).size) throw new Refused<ArrangeRefusal>('not-found')
    const added = questions.filter((id) => !there.has(id)).map((questionId): Item => ({ questionId }))
    return { items: [...items, ...added], place: items.length + added.length }
  })
}

/** Asks so many questions of a category, others in each attempt; a category that is picked from already gets this number. */
export async function pickFromCategory(
  asker: Asker,
  place: QuizPlace,
  { key, category, pick }: { key: string; category: string; pick: number },
  now: Date,
): Promise<ArrangeAnswer> {
  return arranged(asker, place, { key, deed: 'pick' }, now, async (items, { t, quiz }) => {
    const where = { moduleId: quiz.moduleId, category, retiredAt: null }
    if (!(await t.question.findFirst({ where, select: { id: true } })))
      throw new Refused<ArrangeRefusal>('not-found')
    const item: Item = { category, pick }
    const at = items.findIndex((one) => itemName(one) === itemName(item))
    return at < 0
      ? { items: [...items, item], place: items.length + 1 }
      : { items: items.toSpliced(at, 1, item), place: at + 1 }
  })
}

function standing(items: readonly Item[], place: number, name: string): Item {
  const item = items[place - 1]
  if (!item || itemName(item) !== name) throw new Refused<ArrangeRefusal>('stale')
  return item
}

type Arranged = { items: Item[]; place: number }
type By = { key: string; deed: 'order' | 'drop' | 'ask' | 'pick' }

async function arranged(
  asker: Asker,
  place: QuizPlace,
  { key, deed }: By,
  now: Date,
  put: (items: Item[], at: { t: Tx; quiz: FoundQuiz }) => Arranged | Promise<Arranged>,
): Promise<ArrangeAnswer> {
  if (!mayAsk(asker)) return { ok: false, reason: 'not-found' }
  return outcomeOf(REFUSALS, () =>
    tx(async (t) => {
      const by = { personId: asker.id, key, purpose: `quiz.${deed}:${place.module}/${place.quiz}` } as const
      const { receipt } = await once(t, by, receiptSchema, async () => {
        const quiz = await findQuiz(t, asker, place)
        if (!quiz || quiz.retiredAt) throw new Refused<ArrangeRefusal>('not-found')
        // Of two trainers who arrange one quiz at once the second waits at its row, and reads what the first has left.
        await t.quiz.update({ where: { id: quiz.id }, data: { id: quiz.id }, select: { id: true } })
        const before = await itemsOf(t, quiz.id)
        const { items, place: at } = await put(before, { t, quiz })
        if (items.length > BANK.items) throw new Refused<ArrangeRefusal>('full')
        await setItems(t, quiz.id, items)
        await refreshQuizzesOf(t, { moduleId: quiz.moduleId, questionIds: [], quizId: quiz.id })
        const told = { before: before.map(itemName), after: items.map(itemName) }
        await tell(t, asker, { action: 'quiz.arrange', type: 'quiz', id: quiz.id, ...told }, now)
        return { place: at, of: items.length }
      })
      return receipt
    }),
  )
}
