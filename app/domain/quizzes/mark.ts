import type { AnswerValue, Verdict } from './answers.ts'
import { distinctAnswers } from './arrange.ts'
import { readNumber } from './number.ts'
import type { FormattedText, NumericValue } from './question.ts'
import type { StoredQuestion } from './stored-question.schema.ts'
import { saysSame } from './wildcard.ts'

/** `points` in hundredths, null while a person must look; `feedback` is what is said of this answer, not of the question. */
export type Marking = { points: number | null; verdict: Verdict; feedback: FormattedText[] }

type Weighed = { weight: number; feedback: FormattedText | null }
type Kind<K extends StoredQuestion['kind']> = Extract<StoredQuestion, { kind: K }>

/** 3 × 33.33 and 7 × 14.28 are meant to be 100. */
const ROUNDING = 0.1
/** Of what decimals lose in binary: 0.1 + 0.2 is within a tolerance of 0. */
const LOST = 1e-9

/**
 * What an answer is worth of `outOf` hundredths. As GIFT says: weights are percent, negative ones take marks away within
 * their question, which never falls below 0; of short answers and numbers the first that fits counts.
 */
export function markOf(question: StoredQuestion, outOf: number, value: AnswerValue | null): Marking {
  if (isEmpty(value)) return { points: 0, verdict: 'EMPTY', feedback: [] }
  // It waits for nobody: it was answered, and that is all that was asked.
  if (isUnmarked(question, outOf)) return { points: 0, verdict: 'RIGHT', feedback: [] }
  if (question.kind === 'essay') return { points: null, verdict: 'WAITING', feedback: [] }
  const { weight, feedback } = weigh(question, value)
  const share = weight > 100 - ROUNDING ? 1 : Math.max(0, weight / 100)
  const points = Math.round(share * outOf)
  const verdict = share === 1 ? 'RIGHT' : share > 0 ? 'PARTLY' : 'WRONG'
  return { points, verdict, feedback }
}

/** Written for its own sake: worth nothing and read by nobody, it is neither right nor wrong. */
export function isUnmarked({ kind }: Pick<StoredQuestion, 'kind'>, outOf: number): boolean {
  return kind === 'essay' && outOf === 0
}

/** Nothing was answered: a matching of which no pair is chosen, a text of blanks. */
export function isEmpty(value: AnswerValue | null): value is null {
  if (value === null) return true
  if (value.kind === 'choice') return value.choices.length === 0
  if (value.kind === 'matching') return value.pairs.every((answer) => answer === null)
  return 'text' in value && value.text.trim() === ''
}

function weigh(question: StoredQuestion, value: AnswerValue): { weight: number; feedback: FormattedText[] } {
  if (question.kind === 'choice' && value.kind === 'choice') return weighChoices(question, value.choices)
  if (question.kind === 'trueFalse' && value.kind === 'trueFalse') {
    const right = question.answer === value.answer
    return said({
      weight: right ? 100 : 0,
      feedback: right ? question.feedbackRight : question.feedbackWrong,
    })
  }
  if (question.kind === 'short' && value.kind === 'short')
    return said(question.answers.find(({ text }) => saysSame(value.text, text)) ?? NOTHING)
  if (question.kind === 'numeric' && value.kind === 'numeric') return said(weighNumber(question, value.text))
  if (question.kind === 'matching' && value.kind === 'matching')
    return { weight: weighPairs(question, value.pairs), feedback: [] }
  return said(NOTHING)
}

const NOTHING: Weighed = { weight: 0, feedback: null }

function said({ weight, feedback }: Weighed) {
  return { weight, feedback: feedback ? [feedback] : [] }
}

function weighChoices({ many, choices }: Kind<'choice'>, chosen: readonly number[]) {
  const taken = [...new Set(chosen)].flatMap((place) => choices[place] ?? [])
  // One of several circles: no form of ours sends two.
  if (!many && taken.length > 1) return said(NOTHING)
  return {
    weight: taken.reduce((sum, { weight }) => sum + weight, 0),
    feedback: taken.flatMap(({ feedback }) => feedback ?? []),
  }
}

function weighNumber({ answers, wrongFeedback }: Kind<'numeric'>, typed: string): Weighed {
  const number = readNumber(typed)
  const found = number === null ? undefined : answers.find(({ value }) => holds(value, number))
  // `*` takes every other number, and what is none.
  return found ?? answers.find(({ value }) => value.kind === 'any') ?? { weight: 0, feedback: wrongFeedback }
}

function holds(asked: NumericValue, number: number): boolean {
  if (asked.kind === 'any') return true
  const [least, most] =
    asked.kind === 'range'
      ? [asked.min, asked.max]
      : [asked.value - asked.tolerance, asked.value + asked.tolerance]
  const slack = LOST * Math.max(1, Math.abs(least), Math.abs(most))
  return least - slack <= number && number <= most + slack
}

/** Each pair is worth the same. */
function weighPairs(question: Kind<'matching'>, chosen: readonly (number | null)[]): number {
  const answers = distinctAnswers(question)
  const pairs = question.pairs.filter(({ premise }) => premise.text !== '')
  const right = pairs.filter(({ answer }, index) => {
    const place = chosen[index]
    return place !== null && place !== undefined && answers[place] === answer
  })
  return pairs.length === 0 ? 0 : (right.length / pairs.length) * 100
}
