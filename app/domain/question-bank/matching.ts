import type { Question } from '#app/domain/quizzes/question.ts'

/** A question that is in the bank, as far as it is told from others; `text` where it stands in the quiz that is read. */
export type Known = { id: string; key: string; category: string; title: string; text: string | null }

/**
 * Which question of the bank each of these is, null for a new one: by its lasting name, else by category and title, else by
 * its title or text among those of the quiz that is read. Each is found once, so that twins stay two.
 */
export function matched(questions: readonly Question[], known: readonly Known[]): (Known | null)[] {
  const found: (Known | null)[] = questions.map(() => null)
  const free = new Set(known)
  const look = (isSame: (one: Known, question: Question) => boolean) => {
    for (const [index, question] of questions.entries()) {
      if (found[index]) continue
      const match = [...free].find((one) => isSame(one, question))
      if (!match) continue
      found[index] = match
      free.delete(match)
    }
  }
  look((one, { id }) => id !== null && one.key === id)
  look(
    (one, { id, title, category }) =>
      id === null && title !== null && one.title === title && one.category === (category ?? ''),
  )
  look((one, { id, title }) => id === null && title !== null && one.text !== null && one.title === title)
  look((one, { id, text }) => id === null && one.text !== null && one.text === text.text)
  return found
}
