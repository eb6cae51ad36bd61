import type { Question } from '#app/domain/quizzes/question.ts'

/** How many letters of a question stand for a title that it does not have. */
const LETTERS = 60

/** How a question is called where it has no title: by its first words. */
export function titleOf({ title, text }: Pick<Question, 'title' | 'text'>): string {
  if (title !== null && title !== '') return title
  const words = [...text.text.replace(/\s+/g, ' ').trim()]
  return words.length <= LETTERS ? words.join('') : `${words.slice(0, LETTERS - 1).join('')}…`
}
