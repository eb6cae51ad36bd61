import { expect, it } from 'vitest'
import { judgeAt } from '#app/domain/content/judged-text.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { db } from '#app/platform/data/db.server.ts'
import { clearCourses } from '#tests/support/making.ts'
import { aBank } from '#tests/support/question-bank.ts'
import { askerFor } from '#tests/support/world.ts'
import { quizStandings } from './quiz-blocks.server.ts'

clearCourses()
const now = new Date()

async function begin() {
  const bank = await aBank()
  const quiz = await bank.quiz()
  const [learner, other] = [bank.world.teams.one.members[0], bank.world.teams.two.members[0]]
  return { ...bank, quiz, learner: await askerFor(learner.id), other: await askerFor(other.id) }
}

it('shows nobody an archived quiz, one without a question, or one of another module', async () => {
  const { learner, moduleId, quiz } = await begin()
  const shown = () => quizStandings(learner, moduleId, ['kuis', 'tidak-ada'])
  expect([...(await shown()).keys()]).toEqual(['kuis'])
  await db.quiz.update({ where: { id: quiz.id }, data: { retiredAt: now } })
  expect((await shown()).size).toBe(0)
  await db.quiz.update({ where: { id: quiz.id }, data: { retiredAt: null, questionCount: 0 } })
  expect((await shown()).size).toBe(0)
})

it('tells each where she stands, and nothing of anybody else', async () => {
  const { world, learner, other, moduleId, quiz } = await begin()
  const place = { quizId: quiz.id, cohortId: world.cohort.id }
  await db.quizStanding.create({
    data: { ...place, personId: other.id, attempts: 1, percent: 90, passedAt: now },
  })
  const attempt = {
    ...place,
    personId: other.id,
    number: 2,
    seed: 1,
    settings: {},
    startedAt: now,
    outOf: 100,
  }
  await db.quizAttempt.create({ data: attempt })
  const standing = async (asker: typeof learner) =>
    (await quizStandings(asker, moduleId, ['kuis'])).get('kuis')
  expect(await standing(learner)).toMatchObject({
    percent: null,
    passedAt: null,
    running: false,
    questionCount: 1,
  })
  expect(await standing(other)).toMatchObject({ percent: 90, passedAt: now, running: true })
})

it('knows the dates of her own cohort only', async () => {
  const { learner, trainer, moduleId, quiz, world } = await begin()
  const elsewhere = await db.cohort.create({
    data: { districtId: world.district.id, number: 9, name: 'Lain', year: 2031, startsOn: now, endsOn: now },
  })
  const [soon, later] = [new Date(now.getTime() + DAY), new Date(now.getTime() + 9 * DAY)]
  await db.quizSchedule.create({
    data: { quizId: quiz.id, cohortId: elsewhere.id, opensAt: later, closesAt: later },
  })
  const dates = async (asker: typeof learner) => {
    const found = (await quizStandings(asker, moduleId, ['kuis'])).get('kuis')
    return [found?.opensAt, found?.closesAt]
  }
  expect(await dates(learner)).toEqual([null, null])
  await db.quizSchedule.create({
    data: { quizId: quiz.id, cohortId: world.cohort.id, opensAt: soon, closesAt: null },
  })
  expect(await dates(learner)).toEqual([soon, null])
  expect(await dates(trainer)).toEqual([null, null])
})

it('refuses a lesson that leads to a quiz which the module does not have, and names those that it has', async () => {
  const { trainer } = await begin()
  const judged = (id: string) =>
    judgeAt(
      '/belajar/awal/pertama',
      {},
      { origin: 'STUDIO', source: `Kerjakan.\n\n<Kuis id="${id}" />\n` },
      trainer,
    )
  expect((await judged('kuis')).faults).toEqual([])
  const { faults } = await judged('akhir')
  expect(faults).toMatchObject([{ line: 3, code: 'quiz-missing' }])
  expect(faults[0]?.sentence).toContain('kuis “akhir” tidak ada di modul ini. Yang ada: kuis.')
})
