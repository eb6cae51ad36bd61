import { expect, test } from 'vitest'
import { after, begin, classroom, handIn, kindsOf, PLAIN, say } from '#tests/support/quiz-room.ts'
import { askerFor } from '#tests/support/world.ts'
import { db } from '#app/platform/data/db.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { askedIn } from './asked.server.ts'
import { handInAttempt } from './handing-in.server.ts'
import { findQuiz } from './place.server.ts'
import type { SaidAnswer } from './said.ts'
import { saveAnswers } from './saving.server.ts'
import { startAttempt } from './starting.server.ts'
import { DAY, HOUR, MINUTE } from '#app/platform/say/time.ts'

test('refuses to begin for who takes part in no cohort to which the module is open', async () => {
  const { world, quiz } = await classroom()
  const { ana: stranger } = await classroom()
  const people = [world.people.trainer, world.people.secretariat, world.people.bupati, world.people.admin]
  const askers = [stranger, ...(await Promise.all(people.map(({ id }) => askerFor(id))))]
  for (const asker of askers)
    expect(await startAttempt(asker, quiz.where, newSubmissionKey(), new Date())).toMatchObject({ ok: false })
  expect(await db.quizAttempt.count({ where: { quizId: quiz.quizId } })).toBe(0)
})

test.each([
  ['its module is not open yet', { opens: 1 }, 'locked'],
  ['its module has no date', { opens: null }, 'locked'],
  ['it opens later', { opensIn: HOUR }, 'soon'],
  ['it is closed', { closesIn: -HOUR }, 'closed'],
] as const)('refuses to begin while %s', async (_name, options, reason) => {
  const { quiz, ana } = await classroom(options)
  expect(await startAttempt(ana, quiz.where, newSubmissionKey(), new Date())).toEqual({ ok: false, reason })
})

test('refuses to begin an archived quiz and one that asks nothing', async () => {
  const { quiz, ana } = await classroom()
  await db.quiz.update({ where: { id: quiz.quizId }, data: { retiredAt: new Date() } })
  const start = () => startAttempt(ana, quiz.where, newSubmissionKey(), new Date())
  expect(await start()).toEqual({ ok: false, reason: 'gone' })
  await db.quiz.update({ where: { id: quiz.quizId }, data: { retiredAt: null } })
  await db.question.updateMany({ where: { moduleId: quiz.moduleId }, data: { retiredAt: new Date() } })
  expect(await start()).toEqual({ ok: false, reason: 'empty' })
})

test('one attempt runs at a time, from whatever device it is begun', async () => {
  const { quiz, ana } = await classroom()
  const key = newSubmissionKey()
  const now = new Date()
  const begun = await Promise.all([
    startAttempt(ana, quiz.where, key, now),
    startAttempt(ana, quiz.where, key, now),
    startAttempt(ana, quiz.where, newSubmissionKey(), now),
  ])
  expect(begun).toEqual(begun.map(() => ({ ok: true, attempt: 1 })))
  expect(await db.quizAttempt.count({ where: { personId: ana.id } })).toBe(1)
  expect(await db.quizAnswer.count({ where: { attempt: { personId: ana.id } } })).toBe(4)
})

test('an answer with the number of a person is refused and said, before the end and after it; nothing of it is kept', async () => {
  const { quiz, ana } = await classroom({ gift: '::Uraian::Ceritakan. {}' })
  const now = new Date()
  const { id } = await begin(ana, quiz.where, now)
  const text = 'Keluarga 6408 0155 0590 0001 di hulu.'
  const said = (saidAt: Date): SaidAnswer => ({ ...say(1, text), saidAt })
  const refused = new Map([[1, { kind: 'refused', why: 'digits16' }]])
  expect(await saveAnswers(ana, id, [said(now)], now)).toMatchObject({ answers: refused })
  await handIn(ana, quiz.where, after(now, MINUTE))
  expect(await saveAnswers(ana, id, [said(now)], after(now, 2 * MINUTE))).toMatchObject({ answers: refused })
  expect(await db.quizLateAnswer.count({ where: { attemptId: id } })).toBe(0)
  expect((await db.quizAnswer.findFirstOrThrow({ where: { attemptId: id } })).value).toBeNull()
})

test('refuses more attempts than there are, and the next before its time', async () => {
  const { quiz, ana } = await classroom({ settings: { ...PLAIN, attempts: 2, wait: 1 } })
  const now = new Date()
  await begin(ana, quiz.where, now)
  await handIn(ana, quiz.where, now)
  const again = (at: Date) => startAttempt(ana, quiz.where, newSubmissionKey(), at)
  expect(await again(after(now, 59 * MINUTE))).toEqual({ ok: false, reason: 'wait' })
  expect(await again(after(now, HOUR))).toEqual({ ok: true, attempt: 2 })
  await handIn(ana, quiz.where, after(now, HOUR), 2)
  expect(await again(after(now, DAY))).toEqual({ ok: false, reason: 'no-attempts' })
})

test('refuses to save or hand in for somebody else', async () => {
  const { quiz, ana, budi } = await classroom()
  const { id } = await begin(ana, quiz.where)
  expect(await saveAnswers(budi, id, [say(1, '1')], new Date())).toEqual({ ok: false, reason: 'not-found' })
  expect(await handIn(budi, quiz.where)).toEqual({ ok: false, reason: 'not-found' })
  expect((await askedIn(id)).every(({ value }) => value === null)).toBe(true)
})

test('refuses what cannot be an answer, and keeps the rest', async () => {
  const { quiz, ana } = await classroom()
  const { id } = await begin(ana, quiz.where)
  const twice = { ...say(1, '1'), pairs: [['j1', '1'] as const, ['j1', '2'] as const] }
  expect(await kindsOf(saveAnswers(ana, id, [twice], new Date()))).toEqual(['refused'])
  const said = [
    say(1, '9'),
    say(2, 'true'),
    say(3, 'x'.repeat(401)),
    say(7, '1'),
    say(0, '1'),
    say(4, 'Karena.'),
  ]
  expect(await kindsOf(saveAnswers(ana, id, said, new Date()))).toEqual([
    ...said.slice(1).map(() => 'refused'),
    'saved',
  ])
})

test('a device that saves later overwrites nothing unseen', async () => {
  const { quiz, ana } = await classroom()
  const { id } = await begin(ana, quiz.where)
  const save = (said: SaidAnswer) => saveAnswers(ana, id, [said], new Date())
  expect(await kindsOf(save(say(1, '1')))).toEqual(['saved'])
  const other = await save(say(1, '2'))
  expect(other.ok && other.answers.get(1)).toMatchObject({
    kind: 'other',
    stored: { value: { kind: 'choice', choices: [0] }, version: 1 },
  })
  expect(await kindsOf(save(say(1, '1')))).toEqual(['saved'])
  expect(await kindsOf(save(say(1, '2', { version: 1 })))).toEqual(['saved'])
  expect(await kindsOf(save(say(1, '', { version: 2 })))).toEqual(['saved'])
  expect((await askedIn(id))[0]).toMatchObject({ value: null, version: 3 })
})

test('an answer of which nobody heard is met when it comes after all', async () => {
  const { quiz, ana } = await classroom()
  const { id } = await begin(ana, quiz.where)
  const save = (said: SaidAnswer) => saveAnswers(ana, id, [said], new Date())
  await save(say(3, 'satu'))
  expect(await kindsOf(save(say(3, 'satu', { version: 1, again: true })))).toEqual(['saved'])
  expect(await kindsOf(save(say(3, 'dua', { version: 1 })))).toEqual(['other'])
})

test('doubt is no answer and needs no version', async () => {
  const { quiz, ana } = await classroom()
  const { id } = await begin(ana, quiz.where)
  await saveAnswers(ana, id, [say(2, 'benar')], new Date())
  await saveAnswers(ana, id, [say(2, '', { version: undefined, doubt: true })], new Date())
  expect((await askedIn(id))[1]).toMatchObject({ value: { answer: true }, version: 1, doubt: true })
})

test('counts what it can, lets an essay wait, and gives a receipt once', async () => {
  const { quiz, ana } = await classroom()
  const now = new Date()
  const { id } = await begin(ana, quiz.where, now)
  await saveAnswers(ana, id, [say(1, '1'), say(2, 'salah'), say(3, 'SANGATTA'), say(4, 'Karena.')], now)
  const key = newSubmissionKey()
  const wish = { attempt: 1, key }
  const first = await handInAttempt(ana, quiz.where, wish, now)
  expect(first).toMatchObject({ ok: true, attempt: 1, number: expect.stringMatching(/^K-\d{4,}$/) })
  expect(await handInAttempt(ana, quiz.where, wish, after(now, HOUR))).toEqual(first)
  expect(await handInAttempt(ana, quiz.where, { ...wish, key: newSubmissionKey() }, now)).toEqual(first)
  expect(await db.quizAttempt.findUnique({ where: { id } })).toMatchObject({
    state: 'HANDED_IN',
    endedBy: 'PERSON',
    points: 300,
    outOf: 500,
    percent: 60,
    waiting: 1,
  })
  const verdicts = (await askedIn(id)).map(({ verdict }) => verdict)
  expect(verdicts).toEqual(['RIGHT', 'WRONG', 'RIGHT', 'WAITING'])
  const standing = await db.quizStanding.findFirst({ where: { personId: ana.id } })
  expect(standing).toMatchObject({ attempts: 1, attemptId: id, percent: 60, waiting: 1, passedAt: null })
  const events = await db.auditEvent.count({ where: { objectId: id, action: 'quiz.hand-in' } })
  expect(events).toBe(1)
})

test('a hand-in that has not seen the newest answer ends nothing', async () => {
  const { quiz, ana } = await classroom()
  const now = new Date()
  const { id } = await begin(ana, quiz.where, now)
  await saveAnswers(ana, id, [say(1, '1')], now)
  const wish = (shown: Record<number, number>) =>
    handInAttempt(ana, quiz.where, { attempt: 1, key: newSubmissionKey(), shown }, now)
  expect(await wish({ 1: 0 })).toEqual({ ok: false, reason: 'stale' })
  expect(await wish({ 1: 1 })).toMatchObject({ ok: true })
})

test('an answer after handing in changes nothing', async () => {
  const { quiz, ana } = await classroom()
  const now = new Date()
  const { id } = await begin(ana, quiz.where, now)
  await handIn(ana, quiz.where, now)
  const late = after(now, MINUTE)
  expect(await kindsOf(saveAnswers(ana, id, [say(1, '1')], late))).toEqual(['late'])
  expect(await kindsOf(saveAnswers(ana, id, [say(1, '1', { saidAt: late })], late))).toEqual(['late'])
  // Whoever asks is told that she has handed it in herself, and when.
  expect(await saveAnswers(ana, id, [say(1, '1')], late)).toMatchObject({ end: { by: 'PERSON', at: now } })
  expect((await askedIn(id))[0]).toMatchObject({ value: null, points: 0 })
})

test('the end of the quiz ends an attempt as well', async () => {
  const { quiz, ana } = await classroom({ closesIn: 10 * MINUTE })
  const { endsAt, startedAt } = await begin(ana, quiz.where)
  expect(endsAt && endsAt.getTime() - startedAt.getTime()).toBeLessThanOrEqual(10 * MINUTE)
})

test('the best attempt counts, or the last, and a pass stays', async () => {
  const { quiz, ana } = await classroom({ settings: { ...PLAIN, pass: 60, attempts: null } })
  const now = new Date()
  const play = async (number: number, answers: SaidAnswer[]) => {
    const { id } = await begin(ana, quiz.where, now)
    await saveAnswers(ana, id, answers, now)
    await handIn(ana, quiz.where, now, number)
    return id
  }
  const good = await play(1, [say(1, '1'), say(2, 'benar')])
  const bad = await play(2, [])
  const standing = () => db.quizStanding.findFirst({ where: { personId: ana.id } })
  expect(await standing()).toMatchObject({ attempts: 2, attemptId: good, percent: 60, passedAt: now })
  await db.quiz.update({ where: { id: quiz.quizId }, data: { settings: { counts: 'LAST' } } })
  const last = await play(3, [])
  expect(await standing()).toMatchObject({ attempts: 3, attemptId: last, percent: 0, passedAt: now })
  expect(new Set([good, bad, last]).size).toBe(3)
})

test('an attempt keeps the settings and the questions it began with', async () => {
  const { quiz, ana } = await classroom()
  const { id } = await begin(ana, quiz.where)
  const [first] = quiz.questions
  if (!first) throw new Error('No question.')
  const { body } = await db.questionVersion.findUniqueOrThrow({ where: { id: first.versionId } })
  const next = await db.questionVersion.create({
    data: { questionId: first.questionId, number: 2, body: body ?? {}, points: 900, hash: 'neu' },
  })
  await db.question.update({ where: { id: first.questionId }, data: { currentVersionId: next.id } })
  await db.quiz.update({ where: { id: quiz.quizId }, data: { settings: { time: 1 } } })
  expect((await askedIn(id))[0]).toMatchObject({ versionId: first.versionId, outOf: 200 })
  expect((await findQuiz(ana, quiz.where, new Date()))?.running?.settings.time).toBe(30)
})

test('draws from a category, for each attempt anew and never twice', async () => {
  const gift = Array.from({ length: 12 }, (_, index) => `::T${index}::Soal ${index}? {=a ~b}`).join('\n\n')
  const { quiz, ana, budi } = await classroom({ gift: `$CATEGORY: bab\n\n${gift}`, draw: 4 })
  const [one, two] = [await begin(ana, quiz.where), await begin(budi, quiz.where)]
  const ids = async (id: string) => (await askedIn(id)).map(({ versionId }) => versionId)
  const drawn = [await ids(one.id), await ids(two.id)]
  for (const versions of drawn) expect(new Set(versions).size).toBe(4)
})
