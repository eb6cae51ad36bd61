import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { readGift } from '#app/domain/quizzes/gift.ts'
import { db, tx } from '#app/platform/data/db.server.ts'
import { actionsIn, clearCourses } from '#tests/support/making.ts'
import { aBank, WRITTEN } from '#tests/support/question-bank.ts'
import { addQuestions } from './adding.server.ts'
import { askFromBank, dropItem, orderItem, pickFromCategory } from './arranging.server.ts'
import { archiveQuestion, bringBackQuestion, copyQuestion, renameCategory } from './filing.server.ts'
import { bankCategories, listBank } from './bank-list.server.ts'
import { changeQuiz, readSchedules, setSchedule, settingsOf } from './setting-quiz.server.ts'
import { changeQuestion, createQuestion } from './writing.server.ts'

clearCourses()
const now = new Date()
const key = () => randomUUID()
const QUIZ = { module: 'awal', quiz: 'kuis' }
const NEW = { ...QUIZ, question: WRITTEN }
const NO_FILTER = { search: '', category: null, tag: '', archived: false }

it('puts a new question at the end of the quiz, once, and the quiz’s text says it', async () => {
  const { trainer, quiz, titles, districtId } = await aBank()
  const form = { ...NEW, key: key() }
  expect(await createQuestion(trainer, form, now)).toMatchObject({ ok: true, changed: true })
  expect(await createQuestion(trainer, form, now)).toMatchObject({ ok: true })
  expect(await titles()).toEqual(['S-01', 'Ibu kota'])
  const { source, questionCount } = await quiz()
  expect(questionCount).toBe(2)
  expect(readGift(source)).toMatchObject({
    faults: [],
    questions: [{ title: 'S-01' }, { title: 'Ibu kota', category: 'Wilayah' }],
  })
  expect(await createQuestion(trainer, { ...NEW, key: key() }, now)).toEqual({
    ok: false,
    reason: 'title-taken',
  })
  expect(await actionsIn(districtId)).toEqual(['question.create'])
})

it('makes a version of a change and none of the same words; a stale page changes nothing, of two at once one does', async () => {
  const { trainer, question } = await aBank()
  await createQuestion(trainer, { ...NEW, key: key() }, now)
  const row = await question('Ibu kota')
  const place = { module: 'awal', question: row.id }
  const same = { version: row.version, question: WRITTEN }
  expect(await changeQuestion(trainer, place, same, now)).toMatchObject({ ok: true, changed: false })
  const other = { ...same, question: { ...WRITTEN, text: 'Di mana kantor bupati?' } }
  const answers = await Promise.all([
    changeQuestion(trainer, place, other, now),
    changeQuestion(trainer, place, { ...other, question: { ...other.question, points: 2.5 } }, now),
  ])
  expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  const after = await question('Ibu kota')
  expect(after.versions).toHaveLength(2)
  expect(after.currentVersionId).toBe(after.versions.find(({ number }) => number === 2)?.id)
  expect(await changeQuestion(trainer, place, same, now)).toEqual({ ok: false, reason: 'stale' })
})

it('keeps comments, and the format of texts that nobody has touched', async () => {
  const { trainer, question, districtId, moduleId, quiz } = await aBank()
  const gift = '// Catatan lama\n::Kode:: [markdown]Mana? { =[plain]a ~b }\n'
  const { id: quizId } = await quiz()
  await tx((t) =>
    addQuestions(t, {
      districtId,
      moduleId,
      quizId,
      questions: readGift(gift).questions,
      authorId: null,
      now,
    }),
  )
  const row = await question('Kode')
  const body = {
    kind: 'choice' as const,
    many: false,
    choices: [
      { text: 'a', weight: 100, feedback: '' },
      { text: 'c', weight: 0, feedback: 'Bukan.' },
    ],
  }
  const written = {
    ...WRITTEN,
    title: 'Kode',
    category: '',
    tags: [],
    text: 'Mana ini?',
    format: 'markdown' as const,
    body,
  }
  await changeQuestion(
    trainer,
    { module: 'awal', question: row.id },
    { version: row.version, question: written },
    now,
  )
  expect((await question('Kode')).currentVersion?.body).toMatchObject({
    comments: ['Catatan lama'],
    choices: [{ text: { text: 'a', format: 'plain' } }, { text: { text: 'c', format: 'markdown' } }],
  })
})

it('orders, drops, asks and picks; what the page showed otherwise moves nothing', async () => {
  const { trainer, question, titles, quiz } = await aBank()
  await createQuestion(trainer, { ...NEW, key: key() }, now)
  const [first, second] = [await question(), await question('Ibu kota')]
  expect(
    await orderItem(trainer, QUIZ, { key: key(), slug: second.id, place: 2, by: -1 }, now),
  ).toMatchObject({ ok: true })
  expect(await titles()).toEqual(['Ibu kota', 'S-01'])
  const stale = { key: key(), slug: second.id, place: 2 }
  expect(await orderItem(trainer, QUIZ, { ...stale, by: -1 }, now)).toEqual({ ok: false, reason: 'stale' })
  expect(await dropItem(trainer, QUIZ, { ...stale, key: key() }, now)).toEqual({ ok: false, reason: 'stale' })
  const place = { module: 'awal', question: first.id }
  expect(await archiveQuestion(trainer, place, key(), now)).toEqual({ ok: false, reason: 'asked' })
  expect(await dropItem(trainer, QUIZ, { key: key(), slug: first.id, place: 2 }, now)).toMatchObject({
    ok: true,
  })
  expect(
    await pickFromCategory(trainer, QUIZ, { key: key(), category: 'modul-01', pick: 3 }, now),
  ).toMatchObject({ ok: true })
  expect(await titles()).toEqual(['Ibu kota', '3 modul-01'])
  // No category gives more than it has.
  expect((await quiz()).questionCount).toBe(2)
  expect(await archiveQuestion(trainer, place, key(), now)).toMatchObject({ ok: true })
  expect((await quiz()).questionCount).toBe(1)
  expect(await bringBackQuestion(trainer, place, key(), now)).toMatchObject({ ok: true })
  expect((await quiz()).questionCount).toBe(2)
  const asked = await askFromBank(trainer, QUIZ, { key: key(), questions: [first.id, second.id] }, now)
  expect(asked).toMatchObject({ ok: true, of: 3 })
  expect(await titles()).toEqual(['Ibu kota', '3 modul-01', 'S-01'])
})

it('renames a category without a new version, and copies a question that stays apart', async () => {
  const { trainer, question, quiz, districtId } = await aBank()
  const row = await question()
  await pickFromCategory(trainer, QUIZ, { key: key(), category: 'modul-01', pick: 1 }, now)
  const renaming = { module: 'awal', key: key(), from: 'modul-01', to: 'Hitungan' }
  expect(await renameCategory(trainer, renaming, now)).toEqual({ ok: true, count: 1 })
  expect(await question()).toMatchObject({ category: 'Hitungan', currentVersionId: row.currentVersionId })
  expect((await quiz()).source).toContain('$CATEGORY: Hitungan')
  expect((await quiz()).source).toContain('"kategori":"Hitungan"')
  const place = { module: 'awal', question: row.id }
  expect(await copyQuestion(trainer, place, { key: key(), to: 'awal' }, now)).toEqual({
    ok: false,
    reason: 'same',
  })
  expect(await copyQuestion(trainer, place, { key: key(), to: 'lanjut' }, now)).toMatchObject({ ok: true })
  expect(await copyQuestion(trainer, place, { key: key(), to: 'lanjut' }, now)).toEqual({
    ok: false,
    reason: 'title-taken',
  })
  const copy = await db.question.findFirstOrThrow({
    where: { title: 'S-01', module: { districtId, slug: 'lanjut' } },
  })
  expect(copy.key).not.toBe(row.key)
})

it('sets a quiz up, and its dates for a cohort; stale pages and foreign cohorts are refused', async () => {
  const { world, trainer, quiz } = await aBank()
  const other = await aBank()
  const { version } = await quiz()
  const settings = { ...settingsOf(null), time: 30, attempts: 1 }
  const facts = { version, title: 'Prates', intro: 'Baca dahulu.', settings }
  expect(await changeQuiz(trainer, QUIZ, facts, now)).toEqual({ ok: true, title: 'Prates' })
  expect(await changeQuiz(trainer, QUIZ, facts, now)).toEqual({ ok: false, reason: 'stale' })
  const after = await quiz()
  expect(after).toMatchObject({ title: 'Prates', settings: { time: 30 } })
  expect(after.source).toMatch(/^\/\/ \[kuis:/)
  const set = { cohort: world.cohort.id, version: 0, opensAt: now, closesAt: null, purpose: 'PRA' } as const
  expect(await setSchedule(trainer, QUIZ, set, now)).toMatchObject({ ok: true })
  expect(await setSchedule(trainer, QUIZ, set, now)).toEqual({ ok: false, reason: 'stale' })
  expect(await setSchedule(trainer, QUIZ, { ...set, cohort: other.world.cohort.id }, now)).toEqual({
    ok: false,
    reason: 'not-found',
  })
  const schedules = await readSchedules(trainer, { quizId: after.id, moduleId: after.moduleId })
  expect(schedules).toMatchObject([{ purpose: 'PRA', version: 1 }])
})

it('lists the bank by pages, searched, by category and tag, with how often each is asked', async () => {
  const { trainer, moduleId, quiz } = await aBank()
  for (let number = 1; number <= 30; number += 1)
    await createQuestion(
      trainer,
      {
        module: 'awal',
        quiz: null,
        key: key(),
        question: {
          ...WRITTEN,
          title: `Peta ${String(number).padStart(2, '0')}`,
          tags: number === 7 ? ['sukar'] : [],
        },
      },
      now,
    )
  const { id: quizId } = await quiz()
  const read = (more: object = {}) =>
    listBank(trainer, { moduleId, quizId, spot: null, ...NO_FILTER, ...more })
  const first = await read()
  expect(first.rows).toHaveLength(25)
  const next = await read({ spot: { side: 'after', key: first.after ?? '' } })
  const back = await read({ spot: { side: 'before', key: next.before ?? '' } })
  expect(next.rows).toHaveLength(6)
  expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id))
  expect((await read({ search: 'PETA 3' })).rows.map(({ title }) => title)).toEqual(['Peta 30'])
  expect((await read({ tag: 'sukar' })).rows.map(({ title }) => title)).toEqual(['Peta 07'])
  expect((await read({ category: 'modul-01' })).rows).toMatchObject([
    { title: 'S-01', quizzes: 1, asked: 1, attempts: 0 },
  ])
  expect(await bankCategories(trainer, moduleId)).toMatchObject([
    { category: 'Wilayah', count: 30 },
    { category: 'modul-01', count: 1 },
  ])
})
