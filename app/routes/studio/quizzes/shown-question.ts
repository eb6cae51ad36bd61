import type { Question } from '#app/domain/quizzes/question.ts'
import { shownText } from '#app/domain/quizzes/shown-text.ts'
import type { Kind } from './kind-looks.ts'

/** What a participant sees of a question: no key, no weight, no feedback. Texts are in the marks of `say/notes.ts`. */
export type ShownQuestion = {
  kind: Kind
  text: string
  after: string
  many: boolean
  choices: string[]
  premises: string[]
  options: string[]
}

export function shownQuestion(question: Question): ShownQuestion {
  const { kind, text, textAfter } = question
  const shown: ShownQuestion = {
    kind,
    text: shownText(text),
    after: shownText({ text: textAfter, format: text.format }),
    many: false,
    choices: [],
    premises: [],
    options: [],
  }
  if (question.kind === 'choice')
    return { ...shown, many: question.many, choices: question.choices.map((one) => shownText(one.text)) }
  if (question.kind === 'matching') {
    const { pairs } = question
    return {
      ...shown,
      premises: pairs.flatMap(({ premise }) => (premise.text === '' ? [] : [shownText(premise)])),
      options: [...new Set(pairs.map(({ answer }) => answer))].toSorted(),
    }
  }
  return shown
}
