import { choiceOrder } from '#app/domain/quizzes/arrange.ts'
import type { StoredQuestion } from '#app/domain/quizzes/stored-question.schema.ts'
import { shownText } from '#app/domain/quizzes/shown-text.ts'
import type { Asked } from './asked.server.ts'
import { markOfAnswer } from './marks.server.ts'
import { longest, offeredAnswers, pairsFrom, premisesOf, type Pairs } from './wire.ts'
import { number } from '#app/platform/say/figures.ts'
import { withoutMarks } from '#app/platform/say/notes.ts'
import { timeOfDay, type Place } from '#app/platform/say/time.ts'

/** What of a question of an attempt decides how it is drawn. */
type Drawn = Pick<Asked, 'position' | 'question' | 'outOf' | 'value' | 'doubt' | 'savedAt' | 'version'>
/**
 * A question as it is shown while an attempt runs. Built field by field from what may be seen: nothing of it depends on
 * which answer is right, what one is worth or what is said of it. What it has not is left out: each name is read and written
 * for every question of every page.
 */
export type QuestionView = {
  position: number
  /** Its number among the questions; null for what is only read. */
  number: number | null
  kind: StoredQuestion['kind']
  text: string
  points: string
  said: Pairs
  mark: string
  many?: true
  /** What follows a gap. */
  after?: string
  /** As they are shown; what the place of each is called on the wire says `choiceName`. */
  choices?: string[]
  premises?: string[]
  offered?: string[]
  limit?: number
  doubt?: true
  savedAt?: string
}

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
    const after = shownText({ text: question.textAfter, format: question.text.format })
    return {
      position,
      number: question.kind === 'description' ? null : count,
      kind: question.kind,
      text: shownText(question.text),
      points: number(outOf / 100, place.language),
      said: pairsFrom(shown, value),
      mark: markOfAnswer(one),
      ...(after !== '' && { after }),
      ...fieldsFor(question, order),
      ...(doubt && { doubt }),
      ...(savedAt && { savedAt: clockOf(savedAt, place) }),
    }
  })
}

/** What its kind needs to be answered. */
function fieldsFor(question: StoredQuestion, order: readonly number[]): Partial<QuestionView> {
  switch (question.kind) {
    case 'choice':
      return { ...(question.many && { many: true }), choices: choicesOf(question, order) }
    case 'matching':
      return {
        premises: premisesOf(question).map((premise) => withoutMarks(shownText(premise))),
        offered: offeredAnswers(question, order),
      }
    case 'trueFalse':
    case 'description':
      return {}
    default:
      return { limit: longest(question.kind) }
  }
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
  return order.flatMap((place) => {
    const choice = choices[place]
    return choice ? [withoutMarks(shownText(choice.text))] : []
  })
}
