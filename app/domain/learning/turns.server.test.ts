import { expect, it } from 'vitest'
import { turnsFor } from '#app/routes/home/turns.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { HOUR, MINUTE } from '#app/platform/say/time.ts'
import { aCourse, clearCourses } from '#tests/support/making.ts'
import { quizOf, recordQuiz } from '#tests/support/recorded-quizzes.ts'
import { askerFor } from '#tests/support/world.ts'
import { turns } from './turns.server.ts'

clearCourses()
const now = new Date()

async function begin() {
  const course = await aCourse()
  const quiz = await quizOf(course.districtId, 'awal')
  const { learner, world } = course
  const waiting = async (at = now) =>
    (await turns.turnsOf(await askerFor(learner.id), at)).map(({ note }) => note)
  const mine = { quizId: quiz.id, personId: learner.id, cohortId: world.cohort.id }
  const take = (percent: number) => recordQuiz({ ...mine, percent, now })
  return { ...course, quiz, mine, waiting, take }
}

it('shows a quiz to participants whose module is open, and to nobody else', async () => {
  const { world, learner, waiting } = await begin()
  expect(await waiting()).toEqual(['1 soal.'])
  expect(await turns.turnsOf(await askerFor(world.people.trainer.id), now)).toEqual([])
  await db.cohortModule.updateMany({
    where: { cohortId: world.cohort.id },
    data: { startsOn: new Date(now.getTime() + HOUR) },
  })
  expect(await turns.turnsOf(await askerFor(learner.id), now)).toEqual([])
})

it('waits as long as it is not passed and an attempt is left', async () => {
  const { waiting, take } = await begin()
  await take(10)
  expect(await waiting()).toEqual(['Sudah 1 dari 3 kali, belum lulus.'])
  await take(20)
  await take(30)
  expect(await waiting()).toEqual([])
})

it('is waited for while a trainer is to mark what she wrote, and says that the mark may still change', async () => {
  const { learner, quiz, mine, take } = await begin()
  await take(10)
  const where = { quizId: quiz.id, personId: mine.personId }
  await db.quizStanding.updateMany({ where, data: { waiting: 1 } })
  const shown = await turnsFor(await askerFor(learner.id), now)
  expect(shown.mine.filter(({ key }) => key === `quiz-${quiz.id}`)).toEqual([])
  expect(shown.others).toMatchObject([
    { key: `quiz-${quiz.id}`, note: 'Nilai sementara 10 dari 100. 1 jawaban menunggu dinilai pelatih.' },
  ])
  await db.quiz.update({ where: { id: quiz.id }, data: { settings: { shown: { marks: 'NEVER' } } } })
  await db.district.updateMany({ data: { courseVersion: { increment: 1 } } })
  const hidden = await turnsFor(await askerFor(learner.id), now)
  expect(hidden.others).toMatchObject([{ note: '1 jawaban menunggu dinilai pelatih.' }])
  await db.quizStanding.updateMany({ where, data: { waiting: 0, passedAt: now } })
  expect((await turnsFor(await askerFor(learner.id), now)).others).toEqual([])
})

it('is over once it is passed', async () => {
  const { waiting, take } = await begin()
  await take(70)
  expect(await waiting()).toEqual([])
})

it('stays away while the cohort has not opened it, after it closed, and between two attempts', async () => {
  const { quiz, mine, waiting, take } = await begin()
  const place = { quizId: quiz.id, cohortId: mine.cohortId }
  await db.quizSchedule.create({
    data: { ...place, opensAt: new Date(now.getTime() + HOUR), closesAt: new Date(now.getTime() + 3 * HOUR) },
  })
  expect(await waiting()).toEqual([])
  expect(await waiting(new Date(now.getTime() + 2 * HOUR))).toEqual(['1 soal.'])
  expect(await waiting(new Date(now.getTime() + 4 * HOUR))).toEqual([])
  await db.quizSchedule.deleteMany({ where: place })
  await db.quiz.update({ where: { id: quiz.id }, data: { settings: { wait: 2 } } })
  await take(10)
  expect(await waiting(new Date(now.getTime() + HOUR))).toEqual([])
  expect(await waiting(new Date(now.getTime() + 2 * HOUR))).toHaveLength(1)
})

it('comes first on Beranda while it runs, with the minute in which it ends', async () => {
  const { learner, mine } = await begin()
  const endsAt = new Date(now.getTime() + 20 * MINUTE)
  await db.quizAttempt.create({
    data: { ...mine, number: 1, seed: 1, settings: {}, startedAt: now, endsAt, outOf: 100 },
  })
  const shown = await turnsFor(await askerFor(learner.id), now)
  expect(shown.mine[0]).toMatchObject({ note: 'Sedang Anda kerjakan.', action: { label: 'Lanjutkan kuis' } })
  expect(shown.mine[0]?.due?.text).toMatch(/^Berakhir .*\d\d\.\d\d/)
})
