import type { AnswerValue } from '#app/domain/quizzes/answers.ts'
import { distinctAnswers } from '#app/domain/quizzes/arrange.ts'
import { shownText } from '#app/domain/quizzes/shown-text.ts'
import type { NumericValue } from '#app/domain/quizzes/question.ts'
import type { StoredQuestion } from '#app/domain/quizzes/stored-question.schema.ts'
import { number } from '#app/platform/say/figures.ts'
import type { Language } from '#app/platform/say/language.ts'
import { quizMarkingTexts } from './texts.ts'

/** What a question asks, with its gap where it has one. */
export function questionWords({ text, textAfter }: StoredQuestion): string {
  return textAfter === ''
    ? shownText(text)
    : `${shownText(text)} ____ ${shownText({ ...text, text: textAfter })}`
}

/** What somebody answered, in lines; none where nothing was. */
export function answerLines(
  question: StoredQuestion,
  value: AnswerValue | null,
  language: Language,
): string[] {
  const t = quizMarkingTexts[language]
  if (value === null) return []
  if ('text' in value) return value.text.trim() === '' ? [] : [value.text]
  if (value.kind === 'trueFalse') return [value.answer ? t.yes : t.no]
  if (value.kind === 'choice' && question.kind === 'choice')
    return value.choices.flatMap((place) => {
      const choice = question.choices[place]
      return choice ? [shownText(choice.text)] : []
    })
  if (value.kind === 'matching' && question.kind === 'matching') {
    const answers = distinctAnswers(question)
    const premises = question.pairs.filter(({ premise }) => premise.text !== '')
    return premises.map(({ premise }, index) => {
      const place = value.pairs[index]
      const chosen = place === null || place === undefined ? undefined : answers[place]
      return `${shownText(premise)} → ${chosen ?? '–'}`
    })
  }
  return []
}

/** What the key of a question says, in lines; an essay has none. */
export function keyLines(question: StoredQuestion, language: Language): string[] {
  const t = quizMarkingTexts[language]
  const share = (weight: number) => (weight === 100 ? '' : ` (${number(weight, language)} %)`)
  switch (question.kind) {
    case 'choice':
      return question.choices.flatMap(({ text, weight }) =>
        weight > 0 ? [`${shownText(text)}${share(weight)}`] : [],
      )
    case 'trueFalse':
      return [question.answer ? t.yes : t.no]
    case 'short':
      return question.answers.map(({ text, weight }) => `${text}${share(weight)}`)
    case 'numeric':
      return question.answers.map(({ value, weight }) => `${numericWords(value, language)}${share(weight)}`)
    case 'matching':
      return question.pairs.flatMap(({ premise, answer }) =>
        premise.text === '' ? [] : [`${shownText(premise)} → ${answer}`],
      )
    case 'essay':
    case 'description':
      return []
  }
}

function numericWords(value: NumericValue, language: Language): string {
  const words = (figure: number) => number(figure, language, 3)
  if (value.kind === 'any') return '*'
  if (value.kind === 'range') return `${words(value.min)} … ${words(value.max)}`
  return value.tolerance === 0 ? words(value.value) : `${words(value.value)} ± ${words(value.tolerance)}`
}

/** Hundredths of a point as people write them. */
export function pointWords(points: number, language: Language): string {
  return number(points / 100, language, 2)
}

/** Hundredths from what was typed: "1,5", "2.5"; null for what is no such number. */
export function pointsIn(typed: string): number | null {
  const plain = typed.trim().replace(',', '.')
  return /^\d{1,4}(?:\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : null
}

type Marked = { points: number | null; outOf: number; comment: string; markedById: string | null }

/** What was said of an answer that another one replaces, in lines. */
export function markLines({ points, outOf, comment, markedById }: Marked, language: Language): string[] {
  const t = quizMarkingTexts[language]
  if (points === null) return []
  const figures = { points: pointWords(points, language), outOf: pointWords(outOf, language) }
  if (markedById === null) return [t.machine(figures)]
  return [t.byPerson(figures), ...(comment === '' ? [] : [t.was({ field: t.commentTyped, value: comment })])]
}
