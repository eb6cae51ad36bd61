import type { AnswerValue } from '#app/domain/quizzes/answers.ts'
import { distinctAnswers } from '#app/domain/quizzes/arrange.ts'
import { shownText } from '#app/domain/quizzes/shown-text.ts'
import type { StoredQuestion } from '#app/domain/quizzes/stored-question.schema.ts'

type Kind<K extends StoredQuestion['kind']> = Extract<StoredQuestion, { kind: K }>

/**
 * Can answers to one version be judged by the key of the other? What there was to choose from must be the same, in the same order.
 * `reworded`: its text is another one, and only a person can say whether it asks the same; `other`: the answers do not fit.
 */
export function askedAlike(from: StoredQuestion, to: StoredQuestion): 'same' | 'reworded' | 'other' {
  if (!offersSame(from, to)) return 'other'
  return sameList(from, to, ({ text, textAfter }) => [
    shownText(text),
    shownText({ ...text, text: textAfter }),
  ])
    ? 'same'
    : 'reworded'
}

function offersSame(from: StoredQuestion, to: StoredQuestion): boolean {
  if (from.kind === 'choice' && to.kind === 'choice')
    return from.many === to.many && sameList(from, to, ({ choices }) => choices.map(({ text }) => text.text))
  if (from.kind === 'matching' && to.kind === 'matching')
    return (
      sameList(from, to, ({ pairs }) => pairs.map(({ premise }) => premise.text)) &&
      sameList(from, to, (one) => distinctAnswers(one).toSorted())
    )
  return from.kind === to.kind && from.kind !== 'description'
}

/** Blanks and ends of lines say nothing. */
function sameList<Q>(from: Q, to: Q, listOf: (question: Q) => readonly string[]): boolean {
  const [one, other] = [from, to].map((question) => listOf(question).map(plainly))
  return JSON.stringify(one) === JSON.stringify(other)
}

function plainly(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** An answer to one version in the places of the other: the answers of a matching stand in the order of its key. */
export function remapped(
  value: AnswerValue | null,
  from: StoredQuestion,
  to: StoredQuestion,
): AnswerValue | null {
  if (value?.kind !== 'matching' || from.kind !== 'matching' || to.kind !== 'matching') return value
  const places = placesOf(from, to)
  return { ...value, pairs: value.pairs.map((place) => (place === null ? null : (places[place] ?? null))) }
}

function placesOf(from: Kind<'matching'>, to: Kind<'matching'>): (number | undefined)[] {
  const there = distinctAnswers(to).map(plainly)
  return distinctAnswers(from).map((answer) => {
    const place = there.indexOf(plainly(answer))
    return place < 0 ? undefined : place
  })
}
