import { expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { aCourse, clearCourses } from '#tests/support/making.ts'
import { quizOf, recordQuiz } from '#tests/support/recorded-quizzes.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { gradingTurns, turns } from './turns.server.ts'

clearCourses()
const now = new Date()

it('tells trainers of the cohort, and nobody else, of answers to mark and of claims', async () => {
  const { world, trainer, learner, districtId } = await aCourse()
  const quiz = await quizOf(districtId, 'awal')
  await recordQuiz({ quizId: quiz.id, personId: learner.id, cohortId: world.cohort.id, percent: 10, now })
  const quizTurns = async () =>
    (await gradingTurns(trainer)).filter(({ scheduleId }) => scheduleId === quiz.id)
  expect(await quizTurns()).toEqual([])
  const attempt = await db.quizAttempt.findFirstOrThrow({ where: { quizId: quiz.id } })
  await db.quizAttempt.update({ where: { id: attempt.id }, data: { waiting: 2 } })
  await db.quizLateAnswer.create({
    data: { attemptId: attempt.id, position: 1, value: {}, saidAt: now, arrivedAt: now },
  })
  expect(await quizTurns()).toMatchObject([
    { kind: 'ANSWERS', count: 2, title: 'Modul awal' },
    { kind: 'CLAIMS', count: 1, title: 'Modul awal' },
  ])
  const toMark = (await turns.turnsOf(trainer, now)).filter(({ title }) => title === 'Nilai kuis: Modul awal')
  expect(toMark.map(({ action }) => action.to)).toEqual([
    `/penilaian/kuis/${quiz.id}`,
    `/penilaian/kuis/${quiz.id}#susulan`,
  ])
  const elsewhere = (await createWorld()).people.trainer
  for (const id of [learner.id, elsewhere.id, world.people.secretariat.id])
    expect(
      (await gradingTurns(await askerFor(id))).filter(({ scheduleId }) => scheduleId === quiz.id),
    ).toEqual([])
  await db.quizLateAnswer.updateMany({ where: { attemptId: attempt.id }, data: { state: 'REFUSED' } })
  await db.quizAttempt.update({ where: { id: attempt.id }, data: { waiting: 0 } })
  expect(await quizTurns()).toEqual([])
})
