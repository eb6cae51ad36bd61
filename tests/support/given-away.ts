import { readNumber } from '#app/domain/quizzes/number.ts'
import type { NumericValue, Question } from '#app/domain/quizzes/question.ts'

/** So many words of a right answer in a row say which it is. */
const RUN = 5
const NUMBER_WORDS = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
]

/**
 * What is said of a wrong answer, or of none, names the right one. A statement that is true or false is left out: whoever
 * hears that she was wrong knows the other.
 */
export function givesAway(question: Question): boolean {
  const said = saidToWrong(question)
  const names = (answer: string) => said.some((text) => runsOf(answer).some((run) => has(text, run)))
  switch (question.kind) {
    case 'choice':
      return question.choices.some(({ text, weight }) => weight > 0 && names(text.text))
    case 'short':
      return question.answers.some(({ text, weight }) => weight > 0 && names(text))
    case 'numeric':
      return said.some((text) =>
        numbersIn(text).some((number) =>
          question.answers.some(({ value, weight }) => weight > 0 && holds(value, number)),
        ),
      )
    case 'matching':
      return question.pairs.some(({ premise, answer }) =>
        said.some((text) => premise.text !== '' && has(text, premise.text) && has(text, answer)),
      )
    default:
      return false
  }
}

function saidToWrong(question: Question): string[] {
  const wrong =
    question.kind === 'choice'
      ? question.choices
      : question.kind === 'short' || question.kind === 'numeric'
        ? question.answers
        : []
  const other = question.kind === 'numeric' ? [question.wrongFeedback] : []
  const notRight = wrong.filter(({ weight }) => weight < 100).map(({ feedback }) => feedback)
  return [question.generalFeedback, ...notRight, ...other].flatMap((feedback) => feedback?.text ?? [])
}

function runsOf(answer: string): string[] {
  const words = answer.split(/\s+/)
  const length = Math.min(RUN, words.length)
  return words.slice(0, words.length - length + 1).map((_, at) => words.slice(at, at + length).join(' '))
}

/** As whole words. */
function has(text: string, words: string): boolean {
  const plain = (part: string) =>
    ` ${part
      .toLowerCase()
      .replace(/[^\p{L}\p{N}<−]+/gu, ' ')
      .trim()} `
  return plain(text).includes(plain(words))
}

function numbersIn(text: string): number[] {
  const figures = text.match(/\d+(?:[.,]\d+)*/g) ?? []
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return [
    ...figures.flatMap((figure) => readNumber(figure) ?? []),
    ...words.map((word) => NUMBER_WORDS.indexOf(word)),
  ]
}

function holds(value: NumericValue, number: number): boolean {
  if (value.kind === 'any') return false
  return value.kind === 'range'
    ? value.min <= number && number <= value.max
    : Math.abs(value.value - number) <= value.tolerance
}
