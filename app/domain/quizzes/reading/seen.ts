import type { NumericValue, Question } from '../question.ts'
import type { Seen } from './found.ts'

/** A question for eyes. */
export function seenOf(question: Question): Seen {
  const gap = question.textAfter === '' ? '' : ` … ${question.textAfter.trim()}`
  const text = `${question.text.text.trim()}${gap}`
  return { kind: question.kind, text, answers: answersOf(question) }
}

function answersOf(question: Question): Seen['answers'] {
  switch (question.kind) {
    case 'choice':
      return question.choices.map(({ text, weight }) => ({
        text: text.text,
        isRight: weight > 0,
      }))
    case 'trueFalse':
      return [{ text: question.answer ? 'Benar' : 'Salah', isRight: true }]
    case 'short':
      return question.answers.map(({ text, weight }) => ({ text, isRight: weight > 0 }))
    case 'numeric':
      return question.answers.map(({ value, weight }) => ({ text: valueText(value), isRight: weight > 0 }))
    case 'matching':
      return question.pairs.map(({ premise, answer }) => ({
        text: `${premise.text === '' ? '–' : premise.text} → ${answer}`,
        isRight: null,
        isSpare: premise.text === '',
      }))
    default:
      return []
  }
}

function valueText(value: NumericValue): string {
  const shown = (figure: number) => String(figure).replace('.', ',')
  if (value.kind === 'any') return '*'
  if (value.kind === 'range') return `${shown(value.min)}–${shown(value.max)}`
  return value.tolerance === 0 ? shown(value.value) : `${shown(value.value)} ± ${shown(value.tolerance)}`
}
