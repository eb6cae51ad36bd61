import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { verifyChain } from '#app/domain/activity/chain.server.ts'
import { saveText } from '#app/domain/assignments/draft.server.ts'
import { handIn } from '#app/domain/assignments/hand-in.server.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { aCourse, clearCourses } from '#tests/support/making.ts'
import { askFor, quizOf, recordQuiz } from '#tests/support/recorded-quizzes.ts'
import { askerFor } from '#tests/support/world.ts'
import { courseOf } from './course.server.ts'
import { criteriaOf, isFinished } from './course.ts'
import { completeLesson, undoCompletion } from './progress.server.ts'
import { settleLessons } from './settling.server.ts'

clearCourses()
const now = new Date()
const QUIZ = { read: false, quizzes: [{ quiz: 'kuis', percent: null }], tasks: [] }
const ALL = { read: true, quizzes: [{ quiz: 'kuis', percent: 80 }], tasks: ['tugas'] }

async function begin(rule: object, lesson = 'pertama') {
  const course = await aCourse()
  await askFor(course.districtId, lesson, rule)
  const quiz = await quizOf(course.districtId, 'awal')
  const { learner, world } = course
  const take = (percent: number) =>
    recordQuiz({ quizId: quiz.id, personId: learner.id, cohortId: world.cohort.id, percent, now })
  const mark = async (slug = lesson) => completeLesson(await askerFor(learner.id), 'awal', slug, now)
  const module = async () => {
    const found = (await courseOf(await askerFor(learner.id))).find(({ slug }) => slug === 'awal')
    if (!found) throw new Error('The module is gone.')
    return found
  }
  const isDone = async () =>
    (await module()).lessons.some(({ slug, completed }) => slug === lesson && completed !== null)
  return { ...course, quiz, take, mark, module, isDone }
}

it('refuses to mark a lesson that is done by its quiz alone', async () => {
  const { mark, isDone, learner } = await begin(QUIZ)
  expect(await mark()).toEqual({ ok: false, reason: 'not-asked' })
  expect(await isDone()).toBe(false)
  expect(await db.lessonRead.count({ where: { personId: learner.id } })).toBe(0)
})

it('is done by the quiz once that is passed, and no earlier', async () => {
  const { take, isDone } = await begin(QUIZ)
  expect(await take(69)).toEqual([])
  expect(await isDone()).toBe(false)
  expect(await take(70)).toMatchObject([{ lessons: [{ title: 'Pelajaran pertama' }], module: false }])
  expect(await isDone()).toBe(true)
  expect((await verifyChain()).faults.filter(({ thing }) => !thing)).toEqual([])
})

it('is done by the last of several things, whichever that is, for each member of a team', async () => {
  const { world, learner, mark, take, isDone, module, districtId } = await begin(ALL)
  expect(await mark()).toMatchObject({ ok: true, done: false })
  await take(75)
  expect(await isDone()).toBe(false)
  await take(80)
  const schedule = await db.assignmentSchedule.findFirstOrThrow({
    where: { cohortId: world.cohort.id, assignment: { module: { districtId, slug: 'awal' } } },
  })
  const first = (await module()).lessons[0]
  if (!first) throw new Error('There is no lesson.')
  expect(criteriaOf(await module(), first).map(({ is, done }) => [is, done])).toEqual([
    ['read', true],
    ['quiz', true],
    ['task', false],
  ])
  const mate = await askerFor(world.teams.one.members[1].id)
  await saveText(mate, schedule.id, { text: 'Isi', from: 0 }, now)
  expect(await handIn(mate, schedule.id, { from: 1, key: randomUUID() }, now)).toMatchObject({ ok: true })
  expect(await isDone()).toBe(true)
  expect(await db.lessonProgress.count({ where: { personId: { in: [mate.id, learner.id] } } })).toBe(1)
})

it('keeps what is done when the rule asks for more, and lets nobody take back what a quiz has done', async () => {
  const { take, isDone, learner, districtId, quiz } = await begin(QUIZ)
  await take(90)
  expect(await undoCompletion(learner, 'awal', 'pertama', now)).toEqual({ ok: false, reason: 'not-asked' })
  await askFor(districtId, 'pertama', ALL)
  await tx((t) => settleLessons(t, { personIds: [learner.id], moduleId: quiz.moduleId, now }))
  expect(await isDone()).toBe(true)
})

it('lets a reader take back that she has read, as long as the lesson is not done', async () => {
  const { mark, learner, isDone, take } = await begin({ ...QUIZ, read: true })
  await mark()
  expect(await undoCompletion(learner, 'awal', 'pertama', now)).toMatchObject({ ok: true, done: false })
  await take(100)
  expect(await isDone()).toBe(false)
  expect(await mark()).toMatchObject({ ok: true, done: true })
})

it('asks for reading where the quiz that was asked for is archived', async () => {
  const { quiz, mark, isDone } = await begin(QUIZ)
  await db.quiz.update({ where: { id: quiz.id }, data: { retiredAt: now } })
  expect(await mark()).toMatchObject({ ok: true, done: true })
  expect(await isDone()).toBe(true)
})

it('freezes a module with what it asked, and opens the next, once the last of it is done', async () => {
  const { districtId, mark, take, module, learner, quiz } = await begin({ ...QUIZ, read: true })
  await db.module.updateMany({ where: { districtId, slug: 'awal' }, data: { requires: ['quizzes'] } })
  await mark('pertama')
  await mark('kedua')
  const second = async () => completeLesson(await askerFor(learner.id), 'lanjut', 'ketiga', now)
  expect(await second()).toMatchObject({ lock: { modules: [{ left: 1, quizzes: 1, tasks: 0 }] } })
  expect(await take(70)).toMatchObject([{ module: true }])
  expect(isFinished(await module())).toBe(true)
  const kept = await db.moduleCompletion.findFirstOrThrow({ where: { personId: learner.id } })
  expect(kept).toMatchObject({ completedAt: now, asked: { quizzes: [quiz.id], tasks: [] } })
  expect(await second()).toMatchObject({ ok: true })
})

it('loses nothing when the last two things are met at the very same moment', async () => {
  const { mark, take, isDone } = await begin({ ...QUIZ, read: true })
  await Promise.all([mark(), take(100)])
  expect(await isDone()).toBe(true)
})
