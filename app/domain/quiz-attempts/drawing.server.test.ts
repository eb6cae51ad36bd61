import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { addQuestions } from '#app/domain/question-bank/adding.server.ts'
import { dropItem, pickFromCategory } from '#app/domain/question-bank/arranging.server.ts'
import { readGift } from '#app/domain/quizzes/gift.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { clearCourses } from '#tests/support/making.ts'
import { aBank } from '#tests/support/question-bank.ts'
import { drawVersions } from './drawing.server.ts'

clearCourses()
const NOW = new Date()
const QUIZ = { module: 'awal', quiz: 'kuis' }

/** The course's quiz, which asks one question of a category, with these beside it in the bank. */
async function room(bank = '') {
  const course = await aBank()
  const { category } = await course.question()
  const { questions } = readGift(`$CATEGORY: ${category}\n\n${bank}`)
  const { districtId, moduleId, trainer } = course
  await tx((t) =>
    addQuestions(t, { districtId, moduleId, quizId: null, questions, authorId: null, now: NOW }),
  )
  const pick = (count: number) =>
    pickFromCategory(trainer, QUIZ, { key: randomUUID(), category, pick: count }, NOW)
  /** How many questions its page tells, and how many each of ten attempts asks. */
  const told = async () => {
    const { id, questionCount } = await course.quiz()
    const asked = new Set<number>()
    for (let seed = 1; seed <= 10; seed += 1) {
      const quiz = { id, moduleId, settings: { shuffleQuestions: false } }
      const drawn = await drawVersions(db, quiz, seed)
      asked.add(drawn.filter(({ isDescription }) => !isDescription).length)
    }
    return { told: questionCount, asked: [...asked] }
  }
  return { ...course, pick, told }
}

test('as many questions are told as are asked: what the quiz asks by itself is not drawn from its category', async () => {
  const { pick, told, trainer, question } = await room('::B-01::Satu? {=a ~b}\n\n::B-02::Dua? {=a ~b}\n')
  await pick(1)
  expect(await told()).toEqual({ told: 2, asked: [2] })
  await pick(3)
  expect(await told()).toEqual({ told: 3, asked: [3] })
  const { id } = await question()
  await dropItem(trainer, QUIZ, { key: randomUUID(), slug: id, place: 1 }, NOW)
  expect(await told()).toEqual({ told: 3, asked: [3] })
})

test('where its category holds nothing else, one question is told and asked', async () => {
  const { pick, told } = await room()
  await pick(1)
  expect(await told()).toEqual({ told: 1, asked: [1] })
})

test('a text to be read is not drawn from its category', async () => {
  const texts = Array.from({ length: 8 }, (_, index) => `::T-${index}::[html]<p>Bacaan ${index}.</p>`)
  const { pick, told, quiz, moduleId } = await room(`${texts.join('\n\n')}\n\n::B-01::Satu? {=a ~b}\n`)
  await pick(5)
  expect(await told()).toEqual({ told: 2, asked: [2] })
  const { id } = await quiz()
  const drawn = await drawVersions(db, { id, moduleId, settings: { shuffleQuestions: true } }, 7)
  expect(drawn.map(({ isDescription }) => isDescription)).toEqual([false, false])
})
