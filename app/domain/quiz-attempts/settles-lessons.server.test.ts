import { expect, test } from 'vitest'
import { makeQuiz } from '#tests/support/quizzes.ts'
import { askFor } from '#tests/support/recorded-quizzes.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import { criteriaOf } from '#app/domain/learning/course.ts'
import { readLesson, readModule } from '#app/domain/learning/reading.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { handInAttempt } from './handing-in.server.ts'
import { findQuiz } from './place.server.ts'
import { saveAnswers } from './saving.server.ts'
import { startAttempt } from './starting.server.ts'

const GIFT = '::Satu::Mana? {=benar ~salah}\n\n::Dua::Betul. {TRUE}\n'

/** Takes the quiz once and answers the second question; the first one only where `all` is said. */
async function take(
  asker: Asker,
  where: { module: string; quiz: string },
  { number, all }: { number: number; all: boolean },
) {
  expect(await startAttempt(asker, where, newSubmissionKey(), new Date())).toMatchObject({ ok: true })
  const said = (position: number, value: string) => ({
    position,
    pairs: [[`j${position}`, value] as const],
    version: 0,
    again: false,
    doubt: undefined,
    saidAt: null,
  })
  const answers = all ? [said(1, '1'), said(2, 'benar')] : [said(2, 'benar')]
  const id = (await findQuiz(asker, where, new Date()))?.running?.id ?? ''
  expect(await saveAnswers(asker, id, answers, new Date())).toMatchObject({ ok: true, end: null })
  const given = { attempt: number, key: newSubmissionKey() }
  expect(await handInAttempt(asker, where, given, new Date())).toMatchObject({ ok: true })
}

test('a lesson that asks for a quiz is done by the attempt that passes it, and by none before', async () => {
  const world = await createWorld()
  const quiz = await makeQuiz(world, { gift: GIFT, settings: { shuffleChoices: false } })
  await askFor(world.district.id, 'satu', {
    read: false,
    quizzes: [{ quiz: 'kuis', percent: null }],
    tasks: [],
  })
  const ana = await askerFor(world.teams.one.members[0].id)
  const done = () => db.lessonProgress.count({ where: { personId: ana.id } })
  await take(ana, quiz.where, { number: 1, all: false })
  expect(await done()).toBe(0)
  await take(ana, quiz.where, { number: 2, all: true })
  expect(await done()).toBe(1)
  const events = await db.auditEvent.findMany({
    where: { personId: ana.id, action: { in: ['quiz.hand-in', 'lesson.complete'] } },
    orderBy: { seq: 'asc' },
    select: { action: true },
  })
  expect(events.map(({ action }) => action)).toEqual(['quiz.hand-in', 'lesson.complete', 'quiz.hand-in'])
})

test('of a quiz whose last attempt counts a lesson and its module’s page go by that one', async () => {
  const world = await createWorld()
  const quiz = await makeQuiz(world, {
    gift: GIFT,
    settings: { shuffleChoices: false, counts: 'LAST', pass: null },
  })
  const ana = await askerFor(world.teams.one.members[0].id)
  await take(ana, quiz.where, { number: 1, all: true })
  await take(ana, quiz.where, { number: 2, all: false })
  const now = new Date()
  const module = await readModule(ana, quiz.where.module, now)
  expect(module?.quizzes).toMatchObject([{ state: 'handed-in', percent: 50 }])
  expect(module?.module.quizzes).toMatchObject([{ stand: { attempts: 2, percent: 50 } }])
  const rule = { read: false, quizzes: [{ quiz: 'kuis', percent: 80 }], tasks: [] }
  await askFor(world.district.id, 'satu', rule)
  const { lesson } = (await readLesson(ana, quiz.where.module, 'satu', now)) ?? {}
  expect(module && lesson && criteriaOf(module.module, lesson)).toMatchObject([{ is: 'quiz', done: false }])
})
