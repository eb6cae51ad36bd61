import type { AnswerValue } from '#app/domain/quizzes/answers.ts'
import { distinctAnswers } from '#app/domain/quizzes/arrange.ts'
import { shownText } from '#app/domain/quizzes/shown-text.ts'
import type { StoredQuestion } from '#app/domain/quizzes/stored-question.schema.ts'
import { withoutMarks } from '#app/platform/say/notes.ts'

type Words = { yes: string; no: string; nothing: string }

/** What was answered, in the words of its question: one line for each thing that was chosen or matched. */
export function answerWords(question: StoredQuestion, value: AnswerValue | null, words: Words): string[] {
  if (value === null) return [words.nothing]
  if (question.kind === 'choice' && value.kind === 'choice')
    return value.choices.flatMap((place) => plainChoice(question, place) ?? [])
  if (value.kind === 'trueFalse') return [value.answer ? words.yes : words.no]
  if (question.kind === 'matching' && value.kind === 'matching') {
    const answers = distinctAnswers(question)
    return question.pairs
      .filter(({ premise }) => premise.text !== '')
      .map(({ premise }, pair) => {
        const place = value.pairs[pair]
        const answer = place === null || place === undefined ? undefined : answers[place]
        return `${withoutMarks(shownText(premise))}: ${answer ?? words.nothing}`
      })
  }
  return 'text' in value ? [value.text] : [words.nothing]
}

function plainChoice({ choices }: Extract<StoredQuestion, { kind: 'choice' }>, place: number) {
  const choice = choices[place]
  return choice && withoutMarks(shownText(choice.text))
}
