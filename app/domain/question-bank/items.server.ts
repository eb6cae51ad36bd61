import type { Reader, Tx } from '#app/platform/data/db.server.ts'
import { BANK } from './bank-limits.ts'

/** What a quiz asks at one place: a question, or some of a category. */
export type Item = { questionId: string } | { category: string; pick: number }

/** What a quiz asks, in its order. */
export async function itemsOf(reader: Reader, quizId: string): Promise<Item[]> {
  const rows = await reader.quizItem.findMany({
    where: { quizId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { questionId: true, category: true, pick: true },
    take: BANK.items,
  })
  return rows.flatMap(({ questionId, category, pick }): Item[] => {
    if (questionId !== null) return [{ questionId }]
    return category !== null && pick !== null ? [{ category, pick }] : []
  })
}

/** The ids of its own questions, in its order. */
export async function itemQuestions(reader: Reader, quizId: string): Promise<string[]> {
  const items = await itemsOf(reader, quizId)
  return items.flatMap((item) => ('questionId' in item ? [item.questionId] : []))
}

/** Writes what a quiz asks anew. A question stands in it once. */
export async function setItems(t: Tx, quizId: string, items: readonly Item[]): Promise<void> {
  const seen = new Set<string>()
  const once = items.filter((item) => {
    if (!('questionId' in item)) return true
    if (seen.has(item.questionId)) return false
    seen.add(item.questionId)
    return true
  })
  await t.quizItem.deleteMany({ where: { quizId } })
  await t.quizItem.createMany({
    data: once.slice(0, BANK.items).map((item, index) => ({ quizId, position: index + 1, ...item })),
  })
}

/** Puts these at the end; what stands in it already stays where it is. */
export async function appendItems(t: Tx, quizId: string, questionIds: readonly string[]): Promise<void> {
  const items = await itemsOf(t, quizId)
  await setItems(t, quizId, [...items, ...questionIds.map((questionId) => ({ questionId }))])
}
