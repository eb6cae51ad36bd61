import { answerValueSchema } from '#app/domain/quizzes/answers.ts'
import { distinctAnswers } from '#app/domain/quizzes/arrange.ts'
import { markOf } from '#app/domain/quizzes/mark.ts'
import type { StoredQuestion } from '#app/domain/quizzes/stored-question.schema.ts'
import type { Said } from './counts.schema.ts'

type Kind<K extends StoredQuestion['kind']> = Extract<StoredQuestion, { kind: K }>

/**
 * One answer and how many gave it. `place` counts the choices from 0 in the author's order and is null where nothing can be
 * chosen by a letter; `about` is the premise of a pair.
 */
export type Chosen = { place: number | null; about: string; text: string; isRight: boolean; count: number }

/** What was answered: of a choice every answer there is, else what somebody said or should have said. */
export function chosenIn(question: StoredQuestion, said: readonly Said[]): Chosen[] {
  switch (question.kind) {
    case 'choice': {
      const at = countsOf(said)
      return question.choices.map(({ text, weight }, place) => ({
        place,
        about: '',
        text: text.text,
        isRight: weight > 0,
        count: at.get(place) ?? 0,
      }))
    }
    case 'trueFalse': {
      const at = countsOf(said)
      return ['Benar', 'Salah'].map((text, place) => ({
        place,
        about: '',
        text,
        isRight: question.answer === (place === 0),
        count: at.get(place) ?? 0,
      }))
    }
    case 'short':
    case 'numeric':
      return said.map(({ said: text, count }) => ({
        place: null,
        about: '',
        text,
        isRight: (markOf(question, 100, { kind: question.kind, text }).points ?? 0) > 0,
        count,
      }))
    case 'matching':
      return pairsOf(question, said)
    default:
      return []
  }
}

/** How many typed something that is not among what is named. */
export function othersIn(said: readonly Said[]): number {
  const total = said[0]?.total ?? 0
  return Math.max(0, total - said.reduce((sum, { count }) => sum + (total === 0 ? 0 : count), 0))
}

/** How often each place of a choice was chosen. */
function countsOf(said: readonly Said[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { said: value, count } of said) {
    const { data } = answerValueSchema.safeParse(JSON.parse(value))
    const places =
      data?.kind === 'choice' ? data.choices : data?.kind === 'trueFalse' ? [data.answer ? 0 : 1] : []
    for (const place of places) counts.set(place, (counts.get(place) ?? 0) + count)
  }
  return counts
}

function pairsOf(question: Kind<'matching'>, said: readonly Said[]): Chosen[] {
  const answers = distinctAnswers(question)
  const premises = question.pairs.filter(({ premise }) => premise.text !== '')
  return premises.flatMap(({ premise, answer }, pair) =>
    answers
      .map((text, place) => ({
        place: null,
        about: premise.text,
        text,
        isRight: text === answer,
        count: said.find((one) => one.pair === pair && one.said === String(place))?.count ?? 0,
      }))
      .filter(({ isRight, count }) => isRight || count > 0)
      .toSorted((one, other) => other.count - one.count),
  )
}
