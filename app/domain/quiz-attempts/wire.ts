import { ESSAY_MAX_LETTERS, SHORT_MAX_LETTERS, type AnswerValue } from '#app/domain/quizzes/answers.ts'
import { distinctAnswers } from '#app/domain/quizzes/arrange.ts'
import type { StoredQuestion } from '#app/domain/quizzes/stored-question.schema.ts'
import { answerField, choiceName, pairField } from '#app/platform/line/answer-names.ts'
import { withLineFeeds } from '#app/platform/say/line-ends.ts'

/** What a form says for one question: its field's name and cells with what stands there, in the order of the page. */
export type Pairs = readonly (readonly [name: string, value: string])[]

/** `order`: the author's places as they are shown (`choiceOrder`). */
type Shown = { position: number; question: StoredQuestion; order: readonly number[] }

export { answerField, choiceName, pairField }
export const doubtField = (position: number) => `ragu${position}`
/** When it was said, by the page's clock. */
export const saidField = (position: number) => `saat.j${position}`
/** Of two answers she takes the stored one; whoever takes hers names the mark of the stored one instead. */
export const TAKES_STORED = 'tersimpan'

/** The fields of a question's form: one, or of a matching one for each premise. */
export function fieldsOf({ position, question }: Pick<Shown, 'position' | 'question'>): string[] {
  if (question.kind === 'description') return []
  if (question.kind !== 'matching') return [answerField(position)]
  return premisesOf(question).map((_, pair) => pairField(position, pair))
}

/** What is to be matched, in the author's order. */
export function premisesOf({ pairs }: Extract<StoredQuestion, { kind: 'matching' }>) {
  return pairs.flatMap(({ premise }) => (premise.text === '' ? [] : [premise]))
}

/** An answer as its form says it; an open question says nothing. */
export function pairsFrom({ position, question, order }: Shown, value: AnswerValue | null): Pairs {
  const name = answerField(position)
  const shown = (place: number | null | undefined) =>
    place === null || place === undefined ? '' : choiceName(order.indexOf(place))
  switch (question.kind) {
    case 'choice': {
      const chosen = value?.kind === 'choice' ? value.choices : []
      return order.flatMap((place, at) => (chosen.includes(place) ? [[name, choiceName(at)] as const] : []))
    }
    case 'trueFalse':
      return value?.kind === 'trueFalse' ? [[name, value.answer ? 'benar' : 'salah']] : []
    case 'matching': {
      const chosen = value?.kind === 'matching' ? value.pairs : []
      return premisesOf(question).map((_, pair) => [pairField(position, pair), shown(chosen[pair])])
    }
    case 'description':
      return []
    default:
      return [[name, value && 'text' in value ? value.text : '']]
  }
}

/**
 * What a form says, as it is stored: null for an open question, undefined for what no form of ours can say (a choice that is
 * not there, two circles at once, a text beyond every length).
 */
export function valueFrom(
  { position, question, order }: Shown,
  pairs: Pairs,
): AnswerValue | null | undefined {
  const name = answerField(position)
  const said = pairs.filter(([field]) => field === name).map(([, value]) => value)
  const places = said.map((value) => placeOf(order, value))
  switch (question.kind) {
    case 'choice': {
      if (places.includes(undefined) || (!question.many && places.length > 1)) return undefined
      const choices = [...new Set(places.filter((place) => place !== undefined))].toSorted((a, b) => a - b)
      return choices.length === 0 ? null : { kind: 'choice', choices }
    }
    case 'trueFalse':
      if (said.length === 0) return null
      if (said.length > 1 || (said[0] !== 'benar' && said[0] !== 'salah')) return undefined
      return { kind: 'trueFalse', answer: said[0] === 'benar' }
    case 'matching': {
      const answers = premisesOf(question).map((_, pair) => {
        const [, value = ''] = pairs.find(([field]) => field === pairField(position, pair)) ?? []
        return value === '' ? null : placeOf(order, value)
      })
      if (answers.includes(undefined)) return undefined
      const chosen = answers.map((answer) => answer ?? null)
      return chosen.every((answer) => answer === null) ? null : { kind: 'matching', pairs: chosen }
    }
    case 'description':
      return undefined
    default: {
      if (said.length > 1) return undefined
      const text = withLineFeeds(said[0] ?? '')
      if ([...text].length > longest(question.kind) || text.includes('\0')) return undefined
      return text.trim() === '' ? null : { kind: question.kind, text }
    }
  }
}

/** The longest text of an answer. */
export function longest(kind: StoredQuestion['kind']): number {
  return kind === 'essay' ? ESSAY_MAX_LETTERS : SHORT_MAX_LETTERS
}

/** What a matching offers, as it is shown. */
export function offeredAnswers(
  question: Extract<StoredQuestion, { kind: 'matching' }>,
  order: readonly number[],
): string[] {
  const answers = distinctAnswers(question)
  return order.map((place) => answers[place] ?? '')
}

function placeOf(order: readonly number[], value: string): number | undefined {
  return /^[1-9]\d{0,2}$/.test(value) ? order[Number(value) - 1] : undefined
}
