import { expect, test } from 'vitest'
import { saveAnswers } from '#app/domain/quiz-attempts/saving.server.ts'
import type { QuizSettings } from '#app/domain/quizzes/quiz-settings.ts'
import { db } from '#app/platform/data/db.server.ts'
import { choiceName } from '#app/platform/line/answer-names.ts'
import { begin, classroom, handIn, say } from '#tests/support/quiz-room.ts'
import { quizPage } from './quiz.page.server.ts'

const QUESTIONS = Array.from({ length: 9 }, (_, index) => `Soal ${index + 1}?`)
const CHOICES = Array.from({ length: 9 }, (_, index) => `pilihan ${index + 1}`)
/** The fifth is right, so that neither the first nor the last is by chance. */
const GIFT = QUESTIONS.map(
  (text) => `${text} {${CHOICES.map((choice, at) => `${at === 4 ? '=' : '~'}${choice}`).join(' ')}}`,
).join('\n\n')
const [, , , , RIGHT = ''] = CHOICES

/** What a participant who has begun is shown. Nine questions of nine choices stand in the author's order by no chance. */
async function shown(settings: Partial<QuizSettings>) {
  const { quiz, ana } = await classroom({ gift: GIFT, settings })
  const { id } = await begin(ana, quiz.where)
  const read = async () => {
    const page = await quizPage(ana, quiz.where, new Date())
    if (page?.kind !== 'attempt') throw new Error('No attempt is shown.')
    return page.questions
  }
  return { ana, quiz, id, questions: await read(), again: await read() }
}

test('mixed questions are mixed on the page, each once, and the same after a reload', async () => {
  const { questions, again } = await shown({ shuffleQuestions: true, shuffleChoices: false })
  const texts = questions.map(({ text }) => text)
  expect(texts).not.toEqual(QUESTIONS)
  expect(texts.toSorted()).toEqual(QUESTIONS)
  expect(questions.map(({ number }) => number)).toEqual(QUESTIONS.map((_, index) => index + 1))
  expect(again).toEqual(questions)
  for (const { choices } of questions) expect(choices).toEqual(CHOICES)
})

test('mixed choices are mixed on the page, and what is ticked there is what is marked', async () => {
  const { ana, quiz, id, questions, again } = await shown({ shuffleQuestions: false, shuffleChoices: true })
  expect(questions.map(({ text }) => text)).toEqual(QUESTIONS)
  const orders = new Set(questions.map(({ choices }) => choices?.join()))
  expect(orders.size).toBeGreaterThan(1)
  expect(orders).not.toContain(CHOICES.join())
  for (const { choices } of questions) expect(choices?.toSorted()).toEqual(CHOICES)
  expect(again).toEqual(questions)
  const said = questions.map(({ position, choices = [] }) =>
    say(position, choiceName(choices.indexOf(RIGHT))),
  )
  await saveAnswers(ana, id, said, new Date())
  await handIn(ana, quiz.where)
  expect(await db.quizAttempt.findUnique({ where: { id } })).toMatchObject({ percent: 100 })
})

test('without mixing the author’s order is shown', async () => {
  const { questions } = await shown({ shuffleQuestions: false, shuffleChoices: false })
  expect(questions.map(({ text, choices }) => [text, choices])).toEqual(
    QUESTIONS.map((text) => [text, CHOICES]),
  )
})
