import type { AnswerValue } from '#app/domain/quizzes/answers.ts'
import { choiceOrder, distinctAnswers } from '#app/domain/quizzes/arrange.ts'
import type { StoredQuestion } from '#app/domain/quizzes/stored-question.schema.ts'
import type { Asked } from '#app/domain/quiz-attempts/asked.server.ts'
import type { OwnAttempt } from '#app/domain/quiz-attempts/place.server.ts'
import type { SaidAnswer } from '#app/domain/quiz-attempts/said.ts'
import { pairsFrom } from '#app/domain/quiz-attempts/wire.ts'
import { CHANCES, ESSAYS } from './quizzes.data.ts'
import type { Dice } from './random.ts'
import { nth } from './story.ts'

/** Who answers: how well, and which of the sentences are hers. */
export type Answering = { attempt: OwnAttempt; dice: Dice; skill: number; index: number }

/** What somebody of the sample says to a question; null where she leaves it open. */
export function answerFrom(
  { position, question }: Asked,
  { attempt, dice, skill, index }: Answering,
): SaidAnswer | null {
  const isRight = dice.below(100) < nth(CHANCES, position - 1) + skill
  // A few leave open what they do not know.
  if (!isRight && dice.below(6) === 0) return null
  const value = isRight ? rightOf(question, index) : wrongOf(question, dice, index)
  if (!value) return null
  const order = choiceOrder(attempt.seed, position, question, attempt.settings.shuffleChoices)
  const pairs = pairsFrom({ position, question, order }, value)
  return { position, pairs, version: 0, again: false, doubt: !isRight && dice.below(3) === 0, saidAt: null }
}

function rightOf(question: StoredQuestion, index: number): AnswerValue | null {
  switch (question.kind) {
    case 'choice': {
      const right = question.choices.flatMap(({ weight }, place) => (weight > 0 ? [place] : []))
      return { kind: 'choice', choices: question.many ? right : right.slice(0, 1) }
    }
    case 'trueFalse':
      return { kind: 'trueFalse', answer: question.answer }
    case 'short':
      return { kind: 'short', text: question.answers[0]?.text ?? '' }
    case 'numeric':
      return { kind: 'numeric', text: figureOf(question, 0) }
    case 'matching': {
      const answers = distinctAnswers(question)
      const asked = question.pairs.filter(({ premise }) => premise.text !== '')
      return { kind: 'matching', pairs: asked.map(({ answer }) => answers.indexOf(answer)) }
    }
    case 'essay':
      return { kind: 'essay', text: nth(ESSAYS, index) }
    case 'description':
      return null
  }
}

function wrongOf(question: StoredQuestion, dice: Dice, index: number): AnswerValue | null {
  switch (question.kind) {
    case 'choice': {
      const wrong = question.choices.flatMap(({ weight }, place) => (weight <= 0 ? [place] : []))
      return wrong.length === 0 ? null : { kind: 'choice', choices: [dice.pick(wrong)] }
    }
    case 'trueFalse':
      return { kind: 'trueFalse', answer: !question.answer }
    case 'short':
      return { kind: 'short', text: 'belum tahu' }
    case 'numeric':
      return { kind: 'numeric', text: figureOf(question, 7) }
    case 'matching': {
      const right = rightOf(question, index)
      if (right?.kind !== 'matching') return null
      // Two are mixed up; the others are known.
      const [first = null, second = null, ...others] = right.pairs
      return { kind: 'matching', pairs: [second, first, ...others] }
    }
    case 'essay':
      return { kind: 'essay', text: nth(ESSAYS, index + 4) }
    case 'description':
      return null
  }
}

/** The first right figure, so much beside it, as one writes it here. */
function figureOf({ answers }: Extract<StoredQuestion, { kind: 'numeric' }>, beside: number): string {
  const value = answers[0]?.value
  const figure = value?.kind === 'exact' ? value.value : value?.kind === 'range' ? value.min : 0
  return String(figure + beside).replace('.', ',')
}
