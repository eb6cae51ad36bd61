import type { Question } from '#app/domain/quizzes/question.ts'
import {
  DEFAULT_POINTS,
  hundredths,
  questionOf,
  storedOf,
  storedQuestionSchema,
  type StoredQuestion,
} from '#app/domain/quizzes/stored-question.schema.ts'
import { nameKey } from '#app/platform/say/name-key.ts'

/** The longest text that is searched for: what a question says first. */
const SEARCHED_LETTERS = 1_000

/** What a version keeps of a question, beside its points. Its category is the row's, so that renaming one makes no versions. */
export function bodyOf(question: Question): StoredQuestion {
  return { ...storedOf(question), category: null }
}

export function pointsOf({ points }: Pick<Question, 'points'>): number {
  return hundredths(points ?? DEFAULT_POINTS)
}

/** What the row of a question repeats of its version, to be listed, ordered and searched. */
export function factsOf({ title, category, kind, tags, text, textAfter }: Question) {
  return {
    title: title ?? '',
    category: category ?? '',
    kind,
    tags,
    searchKey: nameKey([title ?? '', text.text, textAfter, ...tags].join(' ').slice(0, SEARCHED_LETTERS)),
  }
}

export type KeptQuestion = { key: string; category: string; body: unknown; points: number }

/** A question of the bank as it is read from a file: points that are the usual ones are not said. */
export function askedFrom({ key, category, body, points }: KeptQuestion): Question {
  const stored = storedQuestionSchema.parse(body)
  const question = questionOf(stored, { key, points: points / 100 })
  return {
    ...question,
    category: category === '' ? null : category,
    points: points === hundredths(DEFAULT_POINTS) ? null : question.points,
  }
}
