import type { Asker } from '#app/domain/access/asker.ts'
import { bankCategories } from '#app/domain/question-bank/bank-list.server.ts'
import { findBank } from '#app/domain/question-bank/places.server.ts'
import { titleOf } from '#app/domain/question-bank/question-title.ts'
import { readItems, readQuiz } from '#app/domain/question-bank/quiz-pages.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import type { Neighbour } from './question-page.tsx'

/** Where a question stands that no quiz asks. */
export const IN_BANK = 'bank'

type Place = { module: string; quiz: string }

/**
 * Where a new question is written: its quiz with what else that asks, or the bank (`quiz` is "bank"). At most five statements.
 * @throws Response 404 where there is none for the asker
 */
export async function questionPlace(asker: Asker, place: Place) {
  const module = await findBank(db, asker, place.module)
  if (!module || module.retiredAt) throw notFound()
  const beside = {
    module: { slug: module.slug, position: module.position },
    categories: await categoriesOf(asker, module.id),
  }
  if (place.quiz === IN_BANK) return { ...beside, quiz: null, neighbours: [] }
  const quiz = await readQuiz(asker, place)
  if (!quiz || quiz.isRetired) throw notFound()
  const shown = { slug: quiz.slug, title: quiz.title || quiz.moduleTitle }
  return { ...beside, quiz: shown, neighbours: await neighboursOf(asker, place, quiz.id) }
}

/** What else a quiz asks, each with the way to its form. One statement. */
export async function neighboursOf(
  asker: Asker,
  { module, quiz }: Place,
  quizId: string,
): Promise<Neighbour[]> {
  const items = await readItems(asker, quizId)
  return items.flatMap((item) => {
    if (item.is === 'pick') return []
    const { id, question } = item
    return [{ id, title: titleOf(question), kind: question.kind, to: paths.studioQuestion(module, quiz, id) }]
  })
}

/** The categories of a module's bank. One statement. */
export async function categoriesOf(asker: Asker, moduleId: string): Promise<string[]> {
  const rows = await bankCategories(asker, moduleId)
  return rows.flatMap(({ category }) => (category === '' ? [] : [category]))
}
