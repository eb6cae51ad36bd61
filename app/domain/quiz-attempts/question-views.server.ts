import { choiceOrder } from '#app/domain/quizzes/arrange.ts'
import { isEmpty } from '#app/domain/quizzes/mark.ts'
import type { StoredQuestion } from '#app/domain/quizzes/stored-question.schema.ts'
import { shownText } from '#app/domain/quizzes/shown-text.ts'
import type { Asked } from './asked.server.ts'
import { markOfAnswer } from './marks.server.ts'
import { answerField, choiceName, fieldsOf, longest, offeredAnswers, pairsFrom, premisesOf } from './wire.ts'
import { number } from '#app/platform/say/figures.ts'
import { withoutMarks } from '#app/platform/say/notes.ts'
import { timeOfDay, type Place } from '#app/platform/say/time.ts'

/** What of a question of an attempt decides how it is drawn. */
type Drawn = Pick<Asked, 'position' | 'question' | 'outOf' | 'value' | 'doubt' | 'savedAt' | 'version'>
export type QuestionView = ReturnType<typeof questionViews>[number]

type Arranged = { seed: number; settings: { shuffleChoices: boolean } }

/**
 * The questions of an attempt in its order, as they are shown while it runs. Built field by field from what may be seen:
 * nothing depends on which answer is right, what one is worth or what is said of it.
 */
export function questionViews(asked: readonly Drawn[], attempt: Arranged, place: Place) {
  let count = 0
  return asked.map((one) => {
    const { position, question, outOf, value, doubt, savedAt } = one
    if (question.kind !== 'description') count += 1
    const order = orderOf(one, attempt)
    const shown = { position, question, order }
    return {
      position,
      /** Among the questions; null for what is only read. */
      number: question.kind === 'description' ? null : count,
      field: answerField(position),
      kind: question.kind,
      many: question.kind === 'choice' && question.many,
      text: shownText(question.text),
      after: shownText({ text: question.textAfter, format: question.text.format }),
      points: number(outOf / 100, place.language),
      choices: question.kind === 'choice' ? choicesOf(question, order) : [],
      premises: question.kind === 'matching' ? premises(question, position) : [],
      offered:
        question.kind === 'matching'
          ? offeredAnswers(question, order).map((text, at) => ({ name: choiceName(at), text }))
          : [],
      limit: longest(question.kind),
      said: pairsFrom(shown, value),
      mark: markOfAnswer(one),
      doubt,
      savedAt: savedAt && clockOf(savedAt, place),
      isAnswered: !isEmpty(value),
    }
  })
}

/** "14.33": beside every question there is no room for the name of the zone. */
export function clockOf(at: Date, place: Place): string {
  return timeOfDay(at, place).split(' ')[0] ?? ''
}

/** The author's places as this attempt shows them. */
export function orderOf(
  { position, question }: Pick<Asked, 'position' | 'question'>,
  { seed, settings }: Arranged,
): number[] {
  return choiceOrder(seed, position, question, settings.shuffleChoices)
}

function choicesOf({ choices }: Extract<StoredQuestion, { kind: 'choice' }>, order: readonly number[]) {
  return order.flatMap((place, at) => {
    const choice = choices[place]
    return choice ? [{ name: choiceName(at), text: withoutMarks(shownText(choice.text)) }] : []
  })
}

function premises(question: Extract<StoredQuestion, { kind: 'matching' }>, position: number) {
  const fields = fieldsOf({ position, question })
  return premisesOf(question).map((premise, pair) => ({
    field: fields[pair] ?? '',
    text: withoutMarks(shownText(premise)),
  }))
}
