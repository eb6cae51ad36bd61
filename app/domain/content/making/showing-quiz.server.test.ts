import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { courseOf } from '#app/domain/learning/course.server.ts'
import { quizStandings } from '#app/domain/learning/quiz-blocks.server.ts'
import { readModule } from '#app/domain/learning/reading.server.ts'
import { findQuiz } from '#app/domain/quiz-attempts/place.server.ts'
import { startAttempt } from '#app/domain/quiz-attempts/starting.server.ts'
import { readQuiz } from '#app/domain/question-bank/quiz-pages.server.ts'
import { moduleGifts } from '#app/domain/question-bank/quiz-text.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { makeQuiz } from '#tests/support/quizzes.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { createQuiz } from './quiz.server.ts'
import { readShowing, showQuiz, takeBackQuiz } from './showing-quiz.server.ts'

const GIFT = '::Satu::Mana? {=benar ~salah}\n'
const now = new Date()
const key = () => randomUUID()

async function begin() {
  const world = await createWorld()
  const made = await makeQuiz(world, { gift: GIFT })
  await db.quiz.update({ where: { id: made.quizId }, data: { isDraft: true } })
  const trainer = await askerFor(world.people.trainer.id)
  const learner = await askerFor(world.teams.one.members[0].id)
  const course = async () => (await courseOf(learner)).find(({ slug }) => slug === made.where.module)
  return { world, trainer, learner, course, ...made }
}

it('a new quiz is a draft, and a draft is nowhere for who learns', async () => {
  const { trainer, learner, where, course, quizId } = await begin()
  const made = await createQuiz(trainer, where.module, { key: key(), title: 'Prates' }, now)
  const place = { module: where.module, quiz: made.ok ? made.slug : '' }
  expect(await readQuiz(trainer, place)).toMatchObject({ isDraft: true })
  expect((await course())?.quizzes).toEqual([])
  expect((await readModule(learner, where.module, now))?.quizzes).toEqual([])
  for (const asker of [learner, trainer]) expect(await findQuiz(asker, where, now)).toBeNull()
  // As of one that never was: nothing is said of a draft.
  for (const quiz of [where, { ...where, quiz: 'tidak-pernah-ada' }])
    expect(await startAttempt(learner, quiz, key(), now)).toEqual({ ok: false, reason: 'gone' })
  const { moduleId } = await db.quiz.findUniqueOrThrow({ where: { id: quizId } })
  expect((await quizStandings(learner, moduleId, ['kuis'])).get('kuis')).toMatchObject({ isDraft: true })
})

it('is shown by one press, told beforehand who will see it', async () => {
  const { world, trainer, learner, where, course } = await begin()
  expect(await readShowing(trainer, where, now)).toMatchObject({
    cohorts: [{ name: world.cohort.name, startsOn: expect.any(Date) }],
    lessons: [],
    isInCourse: true,
  })
  const press = key()
  expect(await showQuiz(trainer, where, press, now)).toMatchObject({ ok: true })
  expect(await showQuiz(trainer, where, press, now)).toMatchObject({ ok: true })
  expect(await showQuiz(trainer, where, key(), now)).toMatchObject({ ok: true })
  expect(await db.auditEvent.count({ where: { action: 'quiz.show', districtId: world.district.id } })).toBe(1)
  expect((await course())?.quizzes).toMatchObject([{ slug: 'kuis' }])
  expect(await startAttempt(learner, where, key(), now)).toMatchObject({ ok: true })
})

it('is taken back while nobody has begun it, and never after that', async () => {
  const { world, trainer, learner, where, quizId } = await begin()
  await showQuiz(trainer, where, key(), now)
  expect(await takeBackQuiz(trainer, where, key(), now)).toMatchObject({ ok: true })
  expect(await findQuiz(learner, where, now)).toBeNull()
  await showQuiz(trainer, where, key(), now)
  await startAttempt(learner, where, key(), now)
  expect(await takeBackQuiz(trainer, where, key(), now)).toEqual({ ok: false, reason: 'begun' })
  expect((await db.quiz.findUniqueOrThrow({ where: { id: quizId } })).isDraft).toBe(false)
  const taken = { action: 'quiz.take-back', districtId: world.district.id }
  expect(await db.auditEvent.count({ where: taken })).toBe(1)
})

it('of one who begins it and one who takes it back at the same moment only one does', async () => {
  const { trainer, learner, where, quizId } = await begin()
  await showQuiz(trainer, where, key(), now)
  const [began, back] = await Promise.all([
    startAttempt(learner, where, key(), now),
    takeBackQuiz(trainer, where, key(), now),
  ])
  expect([began.ok, back.ok].filter(Boolean)).toHaveLength(1)
  const { isDraft } = await db.quiz.findUniqueOrThrow({ where: { id: quizId } })
  expect(await db.quizAttempt.count({ where: { quizId } })).toBe(isDraft ? 0 : 1)
})

it('refuses to show what asks nothing, and everything to who is no trainer of the district', async () => {
  const { world, trainer, where, quizId } = await begin()
  const other = await createWorld()
  const ids = [
    world.teams.one.members[0].id,
    world.people.secretariat.id,
    world.people.auditor.id,
    other.people.trainer.id,
  ]
  for (const id of ids) {
    const stranger = await askerFor(id)
    expect(await readShowing(stranger, where, now)).toBeNull()
    for (const deed of [showQuiz, takeBackQuiz])
      expect(await deed(stranger, where, key(), now)).toEqual({ ok: false, reason: 'not-found' })
  }
  await db.quiz.update({ where: { id: quizId }, data: { questionCount: 0 } })
  expect(await showQuiz(trainer, where, key(), now)).toEqual({ ok: false, reason: 'empty' })
  expect((await db.quiz.findUniqueOrThrow({ where: { id: quizId } })).isDraft).toBe(true)
})

it('a file that leaves the house says that it is a draft', async () => {
  const { quizId } = await begin()
  const { moduleId } = await db.quiz.findUniqueOrThrow({ where: { id: quizId } })
  const first = async () => (await moduleGifts(db, moduleId))[0]?.gift.split('\n')[0]
  expect(await first()).toContain('"draf":true')
  await db.quiz.update({ where: { id: quizId }, data: { isDraft: false } })
  expect(await first()).not.toContain('draf')
})
