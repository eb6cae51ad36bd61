import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { db } from '#app/platform/data/db.server.ts'
import { HOUR, MINUTE } from '#app/platform/say/time.ts'
import {
  answerOf,
  attemptOf,
  CHOICE,
  classroom,
  mailsAbout,
  NOW,
  take,
  type Room,
} from '#tests/support/quiz-marking.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { newsOf } from '../news.server.ts'
import { saveAnswers } from '../saving.server.ts'
import { answersOf, attemptAnswers, waitingAnswers } from './answers.server.ts'
import { decideClaim } from './claims.server.ts'
import { quizNews } from '../mails.ts'
import { markAnswer } from './marking.server.ts'
import { claimsToDecide } from './late-answers.server.ts'
import { attemptsOf, questionsToMark, quizzesToMark } from './waiting.server.ts'

const after = (milliseconds: number) => new Date(NOW.getTime() + milliseconds)

async function mark(
  room: Room,
  attemptId: string,
  position: number,
  points: number,
  comment = '',
  who = room.trainer,
) {
  const seen = await seenBy(room, attemptId, position)
  const wish = { quizId: room.quiz.quizId, attemptId, position, seen, points, comment }
  const answer = await markAnswer(who, wish, NOW)
  return answer.ok ? 'done' : answer.reason
}

async function seenBy(room: Room, attemptId: string, position: number) {
  const all = await attemptAnswers(room.trainer, { quizId: room.quiz.quizId, attemptId }, NOW)
  return all?.find((one) => one.position === position)?.mark ?? ''
}

test('refuses whoever does not grade the cohort, and whoever took it herself', async () => {
  const room = await classroom()
  const id = await take(room, room.ana, CHOICE)
  const other = await createWorld()
  const { secretariat, auditor, bupati } = room.world.people
  const people = [
    secretariat,
    auditor,
    bupati,
    { id: room.ana.id },
    { id: room.budi.id },
    other.people.trainer,
  ]
  for (const person of people) {
    const stranger = await askerFor(person.id)
    expect(await mark(room, id, 3, 50, '', stranger)).toBe('not-found')
    expect(await attemptAnswers(stranger, { quizId: room.quiz.quizId, attemptId: id }, NOW)).toBeNull()
    const questionId = room.quiz.questions[2]?.questionId ?? ''
    const asked = { quizId: room.quiz.quizId, questionId, attemptIds: [id] }
    expect(await answersOf(stranger, asked, NOW)).toEqual([])
    expect(await questionsToMark(stranger, room.quiz.quizId)).toEqual([])
    expect((await attemptsOf(stranger, room.quiz.quizId, { spot: null, waiting: false })).rows).toEqual([])
    expect(await quizzesToMark(stranger)).toEqual([])
  }
  await db.roleHolding.create({
    data: {
      personId: room.ana.id,
      districtId: room.world.district.id,
      cohortId: room.world.cohort.id,
      role: 'trainer',
      startedAt: NOW,
    },
  })
  expect(await mark(room, id, 3, 50, '', await askerFor(room.ana.id))).toBe('not-found')
})

test('refuses points that are none of the question, a running attempt and another question’s kind', async () => {
  const room = await classroom()
  const id = await take(room, room.ana, CHOICE)
  for (const points of [-50, 150, 33]) expect(await mark(room, id, 3, points)).toBe('points')
  expect(await mark(room, id, 1, 200, 'Sebab begitu.')).toBe('not-found')
  const runs = await take(room, room.budi, CHOICE, false)
  expect(await mark(room, runs, 3, 50)).toBe('not-found')
})

test('the last waiting answer makes the score final, and its taker is told once', async () => {
  const room = await classroom()
  const id = await take(room, room.ana, CHOICE)
  const before = await attemptOf(id)
  expect(before).toMatchObject({ waiting: 1, outOf: 400 })
  const [answer] = await waitingAnswers(
    room.trainer,
    { quizId: room.quiz.quizId, questionId: room.quiz.questions[2]?.questionId ?? '' },
    NOW,
  )
  expect(answer).toMatchObject({ name: room.ana.name, value: { kind: 'essay', text: 'Karena.' } })
  expect(await mark(room, id, 3, 50, 'Setengah.')).toBe('done')
  const done = await attemptOf(id)
  expect(done).toMatchObject({ waiting: 0, points: (before.points ?? 0) + 50 })
  expect(await answerOf(id, 3)).toMatchObject({ verdict: 'PARTLY', comment: 'Setengah.' })
  const told = await mailsAbout(room.ana)
  expect(told).toHaveLength(1)
  const { args } = z.object({ args: z.record(z.string(), z.unknown()) }).parse(JSON.parse(told[0] ?? ''))
  const { text } = quizNews.write(
    args,
    { language: 'id', zone: 'Asia/Makassar' },
    'https://aksis.contoh.test',
  )
  const { module, quiz } = room.quiz.where
  expect(text).toContain(`https://aksis.contoh.test/belajar/${module}/kuis/${quiz}/hasil/1\n`)
  const standing = await db.quizStanding.findFirstOrThrow({ where: { attemptId: id } })
  expect(standing).toMatchObject({ waiting: 0, percent: done.percent })
})

test('of two who mark at once one is told that it is not what she saw', async () => {
  const room = await classroom()
  const id = await take(room, room.ana, CHOICE)
  const wish = { quizId: room.quiz.quizId, attemptId: id, position: 3, comment: '' }
  const seen = await seenBy(room, id, 3)
  const answers = await Promise.all(
    [50, 100].map((points) => markAnswer(room.trainer, { ...wish, seen, points }, NOW)),
  )
  expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: 'stale' })
})

test('the machine’s mark of a short answer is changed with a reason, and counted anew', async () => {
  const room = await classroom()
  const id = await take(room, room.ana, CHOICE)
  expect(await answerOf(id, 2)).toMatchObject({ points: 0, verdict: 'WRONG' })
  expect(await mark(room, id, 2, 100)).toBe('reason')
  expect(await mark(room, id, 2, 100, 'Ejaan lama diterima.')).toBe('done')
  expect(await answerOf(id, 2)).toMatchObject({ points: 100, verdict: 'RIGHT', markedById: room.trainer.id })
})

async function lateAnswer(room: Room, attemptId: string) {
  const said = {
    position: 2,
    pairs: [['j2', 'sangatta'] as const],
    version: 1,
    again: false,
    doubt: undefined,
  }
  await saveAnswers(room.ana, attemptId, [{ ...said, saidAt: after(20 * MINUTE) }], after(HOUR))
  const [claim] = await claimsToDecide(room.trainer, room.quiz.quizId)
  if (!claim) throw new Error('No late answer waits.')
  return claim
}

test('a late answer is accepted once, is marked then, and who gave it is told', async () => {
  const room = await classroom()
  const id = await take(room, room.ana, CHOICE, false)
  const claim = await lateAnswer(room, id)
  const before = await attemptOf(id)
  expect(claim).toMatchObject({
    name: room.ana.name,
    counted: { text: 'Sengata' },
    value: { text: 'sangatta' },
  })
  const decide = (who: Asker, accepts: boolean) =>
    decideClaim(
      who,
      { quizId: room.quiz.quizId, claimId: claim.id },
      { accepts, reason: '', seen: claim.mark },
      after(HOUR),
    )
  expect(await decide(room.ana, true)).toEqual({ ok: false, reason: 'not-found' })
  expect(await decide(await askerFor(room.world.people.secretariat.id), true)).toMatchObject({ ok: false })
  const answers = await Promise.all([decide(room.trainer, true), decide(room.trainer, false)])
  expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  const state = (await db.quizLateAnswer.findUniqueOrThrow({ where: { id: claim.id } })).state
  const points = state === 'ACCEPTED' ? 100 : 0
  expect((await attemptOf(id)).points).toBe((before.points ?? 0) + points)
  expect(await mailsAbout(room.ana)).toHaveLength(1)
})

test('what an accepted late answer replaces is kept, for its marker and for who gave it', async () => {
  const room = await classroom()
  const id = await take(room, room.ana, CHOICE, false)
  const claim = await lateAnswer(room, id)
  const { quizId } = room.quiz
  const said = async () => {
    const all = await attemptAnswers(room.trainer, { quizId, attemptId: id }, NOW)
    return all?.find(({ position }) => position === 2)
  }
  expect(await said()).toMatchObject({ isLate: false, replaced: null, value: { text: 'Sengata' } })
  expect(await mark(room, id, 2, 50, 'Ejaan lama.')).toBe('done')
  const place = { quizId, claimId: claim.id }
  const ruling = { accepts: true, reason: '', seen: claim.mark }
  // What counts was marked since the page was drawn: nothing of that goes unseen.
  expect(await decideClaim(room.trainer, place, ruling, after(HOUR))).toEqual({ ok: false, reason: 'newer' })
  const [newest] = await claimsToDecide(room.trainer, quizId)
  expect(newest).toMatchObject({ points: 50, comment: 'Ejaan lama.', markedBy: room.trainer.name })
  const seen = { ...ruling, seen: newest?.mark ?? '' }
  expect(await decideClaim(room.trainer, place, seen, after(HOUR))).toMatchObject({ ok: true })
  // The same press once more is the same decision.
  expect(await decideClaim(room.trainer, place, seen, after(HOUR))).toMatchObject({ ok: true })
  expect(await decideClaim(room.trainer, place, { ...seen, accepts: false }, after(HOUR))).toEqual({
    ok: false,
    reason: 'decided',
  })
  expect(await said()).toMatchObject({
    isLate: true,
    replaced: {
      value: { text: 'Sengata' },
      points: 50,
      comment: 'Ejaan lama.',
      markedById: room.trainer.id,
    },
    value: { text: 'sangatta' },
    points: 100,
    comment: '',
  })
  expect((await newsOf(id)).claims).toEqual([
    { position: 2, state: 'ACCEPTED', replaced: { kind: 'short', text: 'Sengata' } },
  ])
})

test('a late answer of somebody who handed in early names her hand-in as the end', async () => {
  const room = await classroom()
  const id = await take(room, room.ana, CHOICE)
  await db.quizAttempt.update({ where: { id }, data: { handedInAt: after(10 * MINUTE) } })
  const said = {
    position: 2,
    pairs: [['j2', 'sangatta'] as const],
    version: 1,
    again: false,
    doubt: undefined,
  }
  await saveAnswers(room.ana, id, [{ ...said, saidAt: after(5 * MINUTE) }], after(HOUR))
  const [claim] = await claimsToDecide(room.trainer, room.quiz.quizId)
  expect(claim).toMatchObject({ ended: after(10 * MINUTE), endedBy: 'PERSON' })
})

test('what was replaced before marks were kept with it is read as an answer alone', async () => {
  const room = await classroom()
  const id = await take(room, room.ana, CHOICE, false)
  const claim = await lateAnswer(room, id)
  const replaced = { kind: 'short', text: 'Dulu' }
  await db.quizLateAnswer.update({ where: { id: claim.id }, data: { state: 'ACCEPTED', replaced } })
  const all = await attemptAnswers(room.trainer, { quizId: room.quiz.quizId, attemptId: id }, NOW)
  expect(all?.find(({ position }) => position === 2)?.replaced).toEqual({
    value: replaced,
    points: null,
    comment: '',
    markedById: null,
  })
  expect((await newsOf(id)).claims).toMatchObject([{ replaced }])
})
