import { expect, test } from 'vitest'
import { after, begin, classroom, handIn, kindsOf, say } from '#tests/support/quiz-room.ts'
import { db } from '#app/platform/data/db.server.ts'
import { workOnce } from '#app/platform/data/outbox.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { handInAttempt } from './handing-in.server.ts'
import { jobs } from './jobs.server.ts'
import { saveAnswers } from './saving.server.ts'
import { handInAllOverdue } from './time-over.server.ts'
import { DAY, HOUR, MINUTE, SECOND } from '#app/platform/say/time.ts'

test('when time ends the server hands in what it has, also with nobody there', async () => {
  const { quiz, ana } = await classroom()
  const now = new Date()
  const { id, endsAt } = await begin(ana, quiz.where, now)
  if (!endsAt) throw new Error('It has no end.')
  await saveAnswers(ana, id, [say(1, '1')], now)
  const stateAt = async (at: Date) => {
    // What other tests have ordered lies before it.
    while ((await workOnce({ ...jobs.handlers }, at)) > 0);
    return (await db.quizAttempt.findUnique({ where: { id } }))?.state
  }
  expect(await stateAt(after(endsAt, 2 * MINUTE))).toBe('RUNNING')
  expect(await stateAt(after(endsAt, 2 * MINUTE + 2))).toBe('HANDED_IN')
  expect(await db.quizAttempt.findUnique({ where: { id } })).toMatchObject({ endedBy: 'TIME', points: 200 })
})

test('a page that says the time is over ends nothing before it is over here', async () => {
  const { quiz, ana } = await classroom()
  const { id, endsAt } = await begin(ana, quiz.where)
  if (!endsAt) throw new Error('It has no end.')
  const wish = () => ({ attempt: 1, key: newSubmissionKey(), byTime: true })
  const early = await handInAttempt(ana, quiz.where, wish(), after(endsAt, -SECOND))
  expect(early).toEqual({ ok: false, reason: 'early' })
  expect(await db.quizAttempt.findUnique({ where: { id } })).toMatchObject({ state: 'RUNNING' })
  expect(await handInAttempt(ana, quiz.where, wish(), endsAt)).toMatchObject({ ok: true })
  expect(await db.quizAttempt.findUnique({ where: { id } })).toMatchObject({ endedBy: 'TIME' })
})

test('the hourly look finds what its message has missed', async () => {
  const { quiz, ana } = await classroom()
  const { id, endsAt } = await begin(ana, quiz.where)
  await handInAllOverdue(after(endsAt ?? new Date(), 3 * MINUTE))
  expect((await db.quizAttempt.findUnique({ where: { id } }))?.endedBy).toBe('TIME')
})

test('for two minutes an answer counts that claims to be from before the end', async () => {
  const { quiz, ana } = await classroom()
  const { id, endsAt } = await begin(ana, quiz.where)
  if (!endsAt) throw new Error('It has no end.')
  const arrival = after(endsAt, 2 * MINUTE - SECOND)
  const said = [
    say(1, '1', { saidAt: after(endsAt, -SECOND) }),
    say(2, 'benar', { saidAt: after(endsAt, SECOND) }),
    say(3, 'sangatta'),
  ]
  expect(await kindsOf(saveAnswers(ana, id, said, arrival))).toEqual(['saved', 'late', 'saved'])
  await handIn(ana, quiz.where, arrival)
  expect(await db.quizAttempt.findUnique({ where: { id } })).toMatchObject({ endedBy: 'TIME', points: 300 })
})

test.each([
  ['from before the end', -SECOND, 3 * MINUTE, 'claimed'],
  ['from after the end', SECOND, 3 * MINUTE, 'late'],
  ['from before the attempt', -DAY, 3 * MINUTE, 'late'],
  ['from the far future', 400 * DAY, 3 * MINUTE, 'late'],
  ['eight days later', -SECOND, 8 * DAY, 'late'],
])('what comes later is at most a claim: %s', async (_name, said, arrives, kind) => {
  const { quiz, ana } = await classroom()
  const { id, endsAt } = await begin(ana, quiz.where)
  if (!endsAt) throw new Error('It has no end.')
  const answer = say(1, '1', { saidAt: after(endsAt, said) })
  const saved = await saveAnswers(ana, id, [answer], after(endsAt, arrives))
  expect(saved).toMatchObject({ ok: true, end: { by: 'TIME', at: endsAt } })
  expect(saved.ok && saved.answers.get(1)?.kind).toBe(kind)
  expect(await db.quizLateAnswer.count({ where: { attemptId: id } })).toBe(kind === 'claimed' ? 1 : 0)
  // It changes no mark by itself.
  expect(await db.quizAttempt.findUnique({ where: { id } })).toMatchObject({ points: 0, endedBy: 'TIME' })
})

test('of one question there is one claim, and what a trainer has decided stays', async () => {
  const { quiz, ana } = await classroom()
  const { id, endsAt } = await begin(ana, quiz.where)
  if (!endsAt) throw new Error('It has no end.')
  const claim = (value: string, seconds: number) =>
    saveAnswers(ana, id, [say(3, value, { saidAt: after(endsAt, -seconds * SECOND) })], after(endsAt, HOUR))
  await claim('satu', 20)
  await claim('dua', 10)
  await claim('tiga', 30)
  const claims = await db.quizLateAnswer.findMany({ where: { attemptId: id } })
  expect(claims.map(({ value }) => value)).toEqual([{ kind: 'short', text: 'dua' }])
  await db.quizLateAnswer.updateMany({ where: { attemptId: id }, data: { state: 'REFUSED' } })
  await claim('empat', 1)
  expect((await db.quizLateAnswer.findFirst({ where: { attemptId: id } }))?.value).toMatchObject({
    text: 'dua',
  })
})
