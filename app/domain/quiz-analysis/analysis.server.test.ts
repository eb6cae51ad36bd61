import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { clearCourses } from '#tests/support/making.ts'
import { ANALYSED as PLACE, analysedBank as asked } from '#tests/support/analysed-quiz.ts'
import { anAttempt } from '#tests/support/quiz-answers.ts'
import type { Answered } from './counting.server.ts'
import { discrimination } from './figures.ts'
import { gains, quizPairs } from './gain.server.ts'
import { analysedItems } from './items.server.ts'
import { allAnalysedPeople, analysedPeople } from './people.server.ts'
import { analysedQuiz } from './place.server.ts'

clearCourses()
const chose = (...choices: number[]) => ({ kind: 'choice', choices })

/** As few people have it. */
const itemsOf = (answered: Answered) => analysedItems(answered, '1.1')

it('refuses a quiz of another district, and who neither writes quizzes nor may see progress', async () => {
  const { strangers, trainer, answered, people, choice } = await asked(1)
  await anAttempt(answered, {
    personId: people[0] ?? '',
    answers: [{ versionId: choice, value: chose(1), points: 100 }],
  })
  for (const asker of strangers) expect(await analysedQuiz(asker, { ...PLACE, cohort: null })).toBeNull()
  expect(await analysedQuiz(trainer, { ...PLACE, quiz: 'lain', cohort: null })).toBeNull()
  expect(await analysedQuiz(trainer, { ...PLACE, cohort: randomUUID() })).toMatchObject({
    cohort: { id: answered.cohortId, people: 1 },
  })
})

it('counts the first attempts: right, chosen, never chosen, waiting', async () => {
  const { answered, people, choice, truth, essay } = await asked(12)
  for (const [index, personId] of people.entries()) {
    const isStrong = index < 6
    await anAttempt(answered, {
      personId,
      answers: [
        { versionId: choice, value: chose(isStrong ? 1 : 0), points: isStrong ? 100 : 0 },
        { versionId: truth, value: { kind: 'trueFalse', answer: isStrong }, points: isStrong ? 100 : 0 },
      ],
    })
  }
  // A second attempt is no first one, and an essay that waits is counted as waiting.
  await anAttempt(answered, {
    personId: people[0] ?? '',
    number: 2,
    answers: [{ versionId: essay, value: { kind: 'essay', text: 'x' }, points: null }],
  })
  const items = await itemsOf(answered)
  expect(items).toMatchObject([
    {
      text: 'Siapa?',
      asked: 12,
      right: 6,
      wrong: 6,
      chosen: [
        { text: 'Dinkes', isRight: false, count: 6 },
        { text: 'DPPKB', isRight: true, count: 6 },
        { text: 'Camat', isRight: false, count: 0 },
      ],
    },
    {
      text: 'Benar?',
      chosen: [
        { text: 'Benar', isRight: true, count: 6 },
        { text: 'Salah', count: 6 },
      ],
    },
  ])
  expect(items.map(({ sums }) => discrimination(sums))).toEqual([expect.closeTo(1), expect.closeTo(1)])
})

it('does not let an answer that waits for a marker into the correlation', async () => {
  const { answered, people, choice, essay } = await asked(2)
  for (const personId of people)
    await anAttempt(answered, {
      personId,
      answers: [
        { versionId: choice, value: null, points: 0 },
        { versionId: essay, value: { kind: 'essay', text: 'x' }, points: null },
      ],
    })
  expect(await itemsOf(answered)).toMatchObject([
    { asked: 2, empty: 2, sums: { n: 0 } },
    { asked: 2, waiting: 2, right: 0, sums: { n: 0 } },
  ])
})

it('keeps shares whole where nothing is known yet of the question before', async () => {
  const { answered, people, choice, truth, essay } = await asked(3)
  const value = { kind: 'essay', text: 'x' }
  const [first = '', ...others] = people
  await anAttempt(answered, {
    personId: first,
    answers: [
      { versionId: choice, value: chose(1), points: 100 },
      { versionId: essay, value, points: null },
    ],
  })
  for (const personId of others)
    await anAttempt(answered, {
      personId,
      answers: [
        { versionId: truth, value: { kind: 'trueFalse', answer: true }, points: 30 },
        { versionId: essay, value, points: 40 },
      ],
    })
  const items = await itemsOf(answered)
  expect(items.map(({ sums }) => sums.n)).toEqual([0, 2, 2])
  expect(items[1]?.sums).toMatchObject({ x: expect.closeTo(0.6), y: expect.closeTo(0.8) })
  expect(items[2]?.sums).toMatchObject({ x: expect.closeTo(0.8), xy: expect.closeTo(0.24) })
})

it('names the most frequent spellings of what is typed, and counts the others', async () => {
  const { answered, people, items } = await asked(14, '1. Ibu kota?\nJenis: isian\nJawaban: Sangatta')
  const versionId = items[0]?.question?.currentVersionId ?? ''
  const typed = ['Sangatta', ' sangatta ', 'Sengata', ...Array.from('abcdefghijk', (sign) => `Kota ${sign}`)]
  for (const [index, personId] of people.entries())
    await anAttempt(answered, {
      personId,
      answers: [{ versionId, value: { kind: 'short', text: typed[index] }, points: 0 }],
    })
  const [item] = await itemsOf(answered)
  expect(item?.chosen).toHaveLength(10)
  expect(item?.chosen[0]).toMatchObject({ place: null, isRight: true, count: 2 })
  expect(item?.chosen[0]?.text.toLowerCase()).toBe('sangatta')
  expect(item?.chosen.slice(1).every(({ isRight, count }) => !isRight && count === 1)).toBe(true)
  expect(item).toMatchObject({ others: 3, chosenOf: 14 })
})

it('counts a matching pair by pair', async () => {
  const { answered, people, items } = await asked(
    3,
    '1. Pasangkan.\nJenis: menjodohkan\na = satu\nb = dua\nc = tiga',
  )
  const versionId = items[0]?.question?.currentVersionId ?? ''
  const said = [
    [0, 1, 2],
    [1, 1, null],
    [1, null, null],
  ]
  for (const [index, personId] of people.entries())
    await anAttempt(answered, {
      personId,
      answers: [{ versionId, value: { kind: 'matching', pairs: said[index] }, points: 50 }],
    })
  const [item] = await itemsOf(answered)
  expect(item?.chosen.map(({ about, text, isRight, count }) => [about, text, isRight, count])).toEqual([
    ['a', 'dua', false, 2],
    ['a', 'satu', true, 1],
    ['b', 'dua', true, 2],
    ['c', 'tiga', true, 1],
  ])
  expect(item?.others).toBe(0)
})

it('sums the versions of a question, and shows what was chosen of the newest', async () => {
  const { answered, people, choice, items } = await asked(3)
  const { questionId } = items[0] ?? {}
  const old = await db.questionVersion.findUniqueOrThrow({ where: { id: choice } })
  const newer = await db.questionVersion.create({
    data: { questionId: questionId ?? '', number: 2, body: old.body ?? {}, hash: 'x' },
  })
  for (const [index, personId] of people.entries())
    await anAttempt(answered, {
      personId,
      answers: [{ versionId: index === 0 ? old.id : newer.id, value: chose(1), points: 100 }],
    })
  expect(await itemsOf(answered)).toMatchObject([
    { asked: 3, right: 3, chosenOf: 2, chosen: [{}, { count: 2 }, {}] },
  ])
})

it('turns the pages of many people, and gives a file all of them by name', async () => {
  const { answered, people, choice } = await asked(60)
  for (const personId of people)
    await anAttempt(answered, { personId, answers: [{ versionId: choice, value: chose(1), points: 100 }] })
  const first = await analysedPeople(answered, null)
  expect(first.rows).toHaveLength(25)
  expect(first).toMatchObject({ before: null, after: expect.any(String) })
  expect(first.rows[0]).toMatchObject({ percent: 100, first: 100, attempts: 1 })
  const second = await analysedPeople(answered, { side: 'after', key: first.after ?? '' })
  const ids = new Set([...first.rows, ...second.rows].map(({ id }) => id))
  expect(ids.size).toBe(50)
  const all = await allAnalysedPeople(answered)
  expect(all.map(({ name }) => name).slice(0, 3)).toEqual(['Peserta 0', 'Peserta 1', 'Peserta 2'])
  expect(all).toHaveLength(60)
})

it('shows the gain per goal of those who did both, and no share of four people', async () => {
  const { answered, people, choice, truth, items, trainer, moduleId } = await asked(6)
  const [one, two] = items
  await db.question.update({ where: { id: one?.questionId ?? '' }, data: { tags: ['tujuan:1', 'mudah'] } })
  await db.question.update({ where: { id: two?.questionId ?? '' }, data: { tags: ['tujuan:2'] } })
  const post = await db.quiz.create({
    data: { moduleId, slug: 'pasca', title: 'Pasca', source: '', sourceHash: '', questionCount: 2 },
  })
  const after = { ...answered, quizId: post.id }
  for (const [quizId, purpose] of [
    [answered.quizId, 'PRA'],
    [post.id, 'PASCA'],
  ] as const)
    await db.quizSchedule.create({ data: { quizId, cohortId: answered.cohortId, purpose } })
  const both = (isRight: boolean) => [
    { versionId: choice, value: chose(isRight ? 1 : 0), points: isRight ? 100 : 0 },
    { versionId: truth, value: { kind: 'trueFalse', answer: true }, points: 100 },
  ]
  for (const [index, personId] of people.entries()) {
    await anAttempt(answered, { personId, answers: both(index === 0) })
    // The sixth has done only one of the two.
    if (index < 5) await anAttempt(after, { personId, answers: both(index < 4) })
  }
  const [pair] = await quizPairs(trainer, moduleId)
  if (!pair) throw new Error('There is no pair.')
  expect(await gains(pair)).toEqual([
    { goal: null, n: 5, before: 0.6, after: 0.9 },
    { goal: 1, n: 5, before: 0.2, after: 0.8 },
    { goal: 2, n: 5, before: 1, after: 1 },
  ])
  await db.quizStanding.deleteMany({ where: { quizId: post.id, personId: people[0] ?? '' } })
  expect(await gains(pair)).toMatchObject([{ n: 4, before: null, after: null }, {}, {}])
})

it('says how much was reached of what is marked, while an essay of the same attempts waits', async () => {
  const { answered, people, choice, essay } = await asked(10)
  for (const [index, personId] of people.entries())
    await anAttempt(answered, {
      personId,
      answers: [
        { versionId: choice, value: chose(index < 6 ? 1 : 0), points: index < 6 ? 100 : 0 },
        { versionId: essay, value: { kind: 'essay', text: 'Begini.' }, points: null },
      ],
    })
  const [first] = await itemsOf(answered)
  expect(first).toMatchObject({ reached: { n: 10, x: 6 }, sums: { n: 0 } })
})

it('says a goal only of those who were asked of it at both times, where questions are drawn', async () => {
  const { answered, people, choice, truth, items, trainer, moduleId } = await asked(12)
  const [one, two] = items
  await db.question.update({ where: { id: one?.questionId ?? '' }, data: { tags: ['tujuan:1'] } })
  await db.question.update({ where: { id: two?.questionId ?? '' }, data: { tags: ['tujuan:2'] } })
  const post = await db.quiz.create({
    data: { moduleId, slug: 'pasca', title: 'Pasca', source: '', sourceHash: '', questionCount: 1 },
  })
  const after = { ...answered, quizId: post.id }
  const { cohortId } = answered
  await db.quizSchedule.create({ data: { quizId: answered.quizId, cohortId, purpose: 'PRA' } })
  await db.quizSchedule.create({ data: { quizId: post.id, cohortId, purpose: 'PASCA' } })
  const asks = (versionId: string, isRight: boolean) => [
    { versionId, value: null, points: isRight ? 100 : 0 },
  ]
  for (const [index, personId] of people.entries()) {
    // The first six were asked of goal 1 before; of these one, and the other six, were asked of it after.
    await anAttempt(answered, { personId, answers: asks(index < 6 ? choice : truth, false) })
    await anAttempt(after, { personId, answers: asks(index < 5 ? truth : choice, true) })
  }
  const [pair] = await quizPairs(trainer, moduleId)
  if (!pair) throw new Error('There is no pair.')
  expect(await gains(pair)).toEqual([
    { goal: null, n: 12, before: 0, after: 1 },
    { goal: 1, n: 1, before: null, after: null },
    { goal: 2, n: 0, before: null, after: null },
  ])
})
