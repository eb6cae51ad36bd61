import { shownText } from '#app/domain/quizzes/shown-text.ts'
import type { NumericValue } from '#app/domain/quizzes/question.ts'
import type { StoredQuestion } from '#app/domain/quizzes/stored-question.schema.ts'
import type { Language } from '#app/platform/say/language.ts'
import { withoutMarks } from '#app/platform/say/notes.ts'
import { number } from '#app/platform/say/figures.ts'

type Words = { yes: string; no: string }

/** As exact as the author wrote it. */
const DECIMALS = 6

/** What earns the full mark, a line for each; nothing for what a person marks. */
export function rightWords(question: StoredQuestion, words: Words, language: Language): string[] {
  switch (question.kind) {
    case 'choice':
      return question.choices
        .filter(({ weight }) => (question.many ? weight > 0 : weight === 100))
        .map(({ text }) => withoutMarks(shownText(text)))
    case 'trueFalse':
      return [question.answer ? words.yes : words.no]
    case 'short':
      return question.answers.flatMap(({ text, weight }) =>
        weight === 100 ? [text.replaceAll('\\*', '*')] : [],
      )
    case 'numeric':
      return question.answers.flatMap(({ value, weight }) =>
        weight === 100 ? [numberWords(value, language)] : [],
      )
    case 'matching':
      return question.pairs.flatMap(({ premise, answer }) =>
        premise.text === '' ? [] : [`${withoutMarks(shownText(premise))}: ${answer}`],
      )
    default:
      return []
  }
}

function numberWords(value: NumericValue, language: Language): string {
  const say = (figure: number) => number(figure, language, DECIMALS)
  if (value.kind === 'any') return '*'
  if (value.kind === 'range') return `${say(value.min)} – ${say(value.max)}`
  return value.tolerance === 0 ? say(value.value) : `${say(value.value)} ± ${say(value.tolerance)}`
}
