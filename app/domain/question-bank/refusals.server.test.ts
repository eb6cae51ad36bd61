import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { clearCourses } from '#tests/support/making.ts'
import { aBank, WRITTEN } from '#tests/support/question-bank.ts'
import { askFromBank, dropItem, orderItem, pickFromCategory } from './arranging.server.ts'
import { archiveQuestion, bringBackQuestion, copyQuestion, renameCategory } from './filing.server.ts'
import { bankCategories, listBank } from './bank-list.server.ts'
import { listQuizzes, readItems, readQuestion } from './quiz-pages.server.ts'
import { changeQuiz, readSchedules, setSchedule, settingsOf } from './setting-quiz.server.ts'
import { changeQuestion, createQuestion } from './writing.server.ts'

clearCourses()
const now = new Date()
const key = () => randomUUID()
const QUIZ = { module: 'awal', quiz: 'kuis' }
const NEW = { ...QUIZ, question: WRITTEN }
const NO_FILTER = { search: '', category: null, tag: '', archived: false }

it('refuses every act to participants, other roles and another district, and shows them nothing', async () => {
  const { world, strangers, quiz, question, moduleId } = await aBank()
  const [before, row] = [await quiz(), await question()]
  const place = { module: 'awal', question: row.id }
  const schedule = { cohort: world.cohort.id, version: 0, opensAt: now, closesAt: null, purpose: '' } as const
  for (const asker of strangers) {
    const answers = [
      await createQuestion(asker, { ...NEW, key: key() }, now),
      await changeQuestion(asker, place, { version: row.version, question: WRITTEN }, now),
      await orderItem(asker, QUIZ, { key: key(), slug: row.id, place: 1, by: 1 }, now),
      await dropItem(asker, QUIZ, { key: key(), slug: row.id, place: 1 }, now),
      await askFromBank(asker, QUIZ, { key: key(), questions: [row.id] }, now),
      await pickFromCategory(asker, QUIZ, { key: key(), category: 'modul-01', pick: 1 }, now),
      await archiveQuestion(asker, place, key(), now),
      await bringBackQuestion(asker, place, key(), now),
      await copyQuestion(asker, place, { key: key(), to: 'lanjut' }, now),
      await renameCategory(asker, { module: 'awal', key: key(), from: 'modul-01', to: 'x' }, now),
      await changeQuiz(asker, QUIZ, { version: 1, title: 'x', intro: '', settings: settingsOf(null) }, now),
      await setSchedule(asker, QUIZ, schedule, now),
    ]
    expect(answers.map((answer) => !answer.ok && answer.reason)).toEqual(answers.map(() => 'not-found'))
    expect(await listQuizzes(asker, moduleId)).toEqual([])
    expect(await readItems(asker, before.id)).toEqual([])
    expect(await readQuestion(asker, place)).toBeNull()
    expect(await bankCategories(asker, moduleId)).toEqual([])
    expect(await readSchedules(asker, { quizId: before.id, moduleId })).toEqual([])
    const bank = await listBank(asker, { moduleId, quizId: '', spot: null, ...NO_FILTER })
    expect(bank.rows).toEqual([])
  }
  expect(await quiz()).toEqual(before)
  expect(await question()).toEqual(row)
})

it('refuses to ask a question of another district or module', async () => {
  const [one, other] = [await aBank(), await aBank()]
  const foreign = await other.question()
  const elsewhere = await db.module.findFirstOrThrow({
    where: { districtId: one.districtId, slug: 'lanjut' },
  })
  await db.question.updateMany({ where: { moduleId: one.moduleId }, data: { moduleId: elsewhere.id } })
  const ofOther = await db.question.findFirstOrThrow({ where: { moduleId: elsewhere.id } })
  for (const id of [foreign.id, ofOther.id, 'tidak-ada'])
    expect(await askFromBank(one.trainer, QUIZ, { key: key(), questions: [id] }, now)).toEqual({
      ok: false,
      reason: 'not-found',
    })
  expect(
    await changeQuestion(
      one.trainer,
      { module: 'awal', question: foreign.id },
      { version: 1, question: WRITTEN },
      now,
    ),
  ).toEqual({ ok: false, reason: 'not-found' })
  expect(
    await copyQuestion(
      one.trainer,
      { module: 'awal', question: foreign.id },
      { key: key(), to: 'lanjut' },
      now,
    ),
  ).toEqual({ ok: false, reason: 'not-found' })
})
