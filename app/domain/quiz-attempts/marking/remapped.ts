import type { AnswerValue } from '#app/domain/quizzes/answers.ts'
import { distinctAnswers } from '#app/domain/quizzes/arrange.ts'
import type { StoredQuestion } from '#app/domain/quizzes/stored-question.schema.ts'

type Kind<K extends StoredQuestion['kind']> = Extract<StoredQuestion, { kind: K }>

/**
 * Can answers to one version be judged by the key of the other? Only the key may differ: what was asked and what there was to
 * choose from are the same, in the same order.
 */
export function asksSame(from: StoredQuestion, to: StoredQuestion): boolean {
  if (from.kind === 'choice' && to.kind === 'choice')
    return from.many === to.many && sameList(from, to, ({ choices }) => choices.map(({ text }) => text.text))
  if (from.kind === 'matching' && to.kind === 'matching')
    return (
      sameList(from, to, ({ pairs }) => pairs.map(({ premise }) => premise.text)) &&
      sameList(from, to, (one) => distinctAnswers(one).toSorted())
    )
  return from.kind === to.kind && from.kind !== 'description'
}

function sameList<Q>(from: Q, to: Q, listOf: (question: Q) => readonly string[]): boolean {
  const [one, other] = [listOf(from), listOf(to)]
  return one.length === other.length && one.every((text, place) => text === other[place])
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
  const there = distinctAnswers(to)
  return distinctAnswers(from).map((answer) => {
    const place = there.indexOf(answer)
    return place < 0 ? undefined : place
  })
}
