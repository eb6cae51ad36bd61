import { expect, test } from 'vitest'
import { choiceOrder } from '#app/domain/quizzes/arrange.ts'
import { db } from '#app/platform/data/db.server.ts'
import { workOnce } from '#app/platform/data/outbox.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import {
  answerOf,
  attemptOf,
  CHOICE,
  classroom,
  mailsAbout,
  newVersion,
  NOW,
  take,
  turned,
} from '#tests/support/quiz-marking.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { askedIn } from '../asked.server.ts'
import { handInAttempt } from '../handing-in.server.ts'
import { jobs } from '../jobs.server.ts'
import { saveAnswers } from '../saving.server.ts'
import { offeredAnswers } from '../wire.ts'
import { correctKey } from './correcting.server.ts'
import { findCorrectable, sheetOf } from './correction.server.ts'

test('a corrected key marks anew those who answered the old one, as the sheet said, and tells them', async () => {
  const room = await classroom()
  const first = await take(room, room.ana, { ...CHOICE, 1: '1' })
  const second = await take(room, room.budi, { ...CHOICE, 1: '2' })
  const before = [(await attemptOf(first)).percent ?? 0, (await attemptOf(second)).percent ?? 0]
  const { questionId, versionId } = await newVersion(room, 0, turned)
  const found = await findCorrectable(db, room.trainer, questionId)
  if (!found) throw new Error('Nothing to correct.')
  const sheet = await sheetOf(db, room.trainer, found)
  expect(sheet).toMatchObject({ answered: 2, running: 0 })
  const told = Object.fromEntries(
    sheet.remarks.map(({ attemptId, before: from, after: to }) => [attemptId, [from, to]]),
  )
  expect(told[first]).toEqual([before[0], (before[0] ?? 0) - 50])
  expect(told[second]).toEqual([before[1], (before[1] ?? 0) + 50])
  const given = { key: newSubmissionKey(), mark: sheet.mark, reason: 'Kunci tertukar.', agreed: [] }
  expect(await correctKey(room.trainer, questionId, { ...given, mark: '0'.repeat(32) }, NOW)).toMatchObject({
    ok: false,
  })
  const done = await correctKey(room.trainer, questionId, { ...given, key: newSubmissionKey() }, NOW)
  expect(done).toEqual({ ok: true, changed: 2, answered: 2 })
  expect((await attemptOf(first)).percent).toBe((before[0] ?? 0) - 50)
  expect((await attemptOf(second)).percent).toBe((before[1] ?? 0) + 50)
  expect(await answerOf(first, 1)).toMatchObject({ versionId, verdict: 'WRONG' })
  expect(await db.quizRemark.count({ where: { attemptId: { in: [first, second] } } })).toBe(2)
  expect(await mailsAbout(room.ana)).toHaveLength(1)
  const again = await correctKey(room.trainer, questionId, { ...given, key: newSubmissionKey() }, NOW)
  expect(again).toEqual({ ok: false, reason: 'nothing' })
})

test('a pass stays, and a person’s mark stands', async () => {
  const room = await classroom('::Satu::Mana? {=benar ~salah}\n')
  const id = await take(room, room.ana, { 1: '1' })
  const passed = await db.quizStanding.findFirstOrThrow({ where: { attemptId: id } })
  const { questionId } = await newVersion(room, 0, turned)
  const found = await findCorrectable(db, room.trainer, questionId)
  const sheet = found && (await sheetOf(db, room.trainer, found))
  expect(sheet?.remarks[0]?.pass).toBe(passed.percent === 100 ? 'stays' : 'now')
  const given = { key: newSubmissionKey(), mark: sheet?.mark ?? '', reason: 'Kunci tertukar.', agreed: [] }
  await correctKey(room.trainer, questionId, given, NOW)
  const after = await db.quizStanding.findFirstOrThrow({ where: { attemptId: id } })
  expect(after.percent).toBe(100 - (passed.percent ?? 0))
  expect(after.passedAt).not.toBeNull()
})

test('a key that is turned back says of nobody that she passes now who has passed all the while', async () => {
  const room = await classroom('::Satu::Mana? {=benar ~salah}\n')
  await take(room, room.ana, { 1: '1' })
  await db.quizStanding.updateMany({
    where: { quizId: room.quiz.quizId, personId: room.ana.id },
    data: { passedAt: NOW },
  })
  for (const turn of ['there', 'back']) {
    const { questionId } = await newVersion(room, 0, turned)
    const found = await findCorrectable(db, room.trainer, questionId)
    const sheet = found && (await sheetOf(db, room.trainer, found))
    expect(sheet?.remarks, turn).toHaveLength(1)
    expect(sheet?.remarks[0], turn).not.toMatchObject({ pass: 'now' })
    expect(sheet?.remarks[0]).toMatchObject({ name: room.ana.name, number: 1 })
    const given = { key: newSubmissionKey(), mark: sheet?.mark ?? '', reason: 'Kunci tertukar.', agreed: [] }
    expect(await correctKey(room.trainer, questionId, given, NOW)).toMatchObject({ ok: true })
  }
})

test('refuses a key to whoever may not edit questions, and judges no answers to other choices', async () => {
  const room = await classroom()
  await take(room, room.ana, CHOICE)
  const { questionId } = await newVersion(room, 0, turned)
  for (const { id } of [
    room.ana,
    { id: room.world.people.secretariat.id },
    (await createWorld()).people.trainer,
  ])
    expect(await findCorrectable(db, await askerFor(id), questionId)).toBeNull()
  const other = await newVersion(room, 0, (body) => body.replace('"lain"', '"pilihan baru"'))
  expect(await findCorrectable(db, room.trainer, other.questionId)).toMatchObject({ from: [], others: 1 })
})

test('what a correction has changed no statement can change any more', async () => {
  const room = await classroom()
  await take(room, room.ana, CHOICE)
  const { questionId } = await newVersion(room, 0, turned)
  const found = await findCorrectable(db, room.trainer, questionId)
  const sheet = found && (await sheetOf(db, room.trainer, found))
  await correctKey(
    room.trainer,
    questionId,
    { key: newSubmissionKey(), mark: sheet?.mark ?? '', reason: 'Kunci tertukar.', agreed: [] },
    NOW,
  )
  await expect(
    db.keyCorrection.updateMany({ where: { questionId }, data: { reason: 'x', agreed: [] } }),
  ).rejects.toThrow()
  await expect(db.quizRemark.deleteMany({})).rejects.toThrow()
  // The worker finds nothing left to do, and does nothing twice.
  while ((await workOnce(jobs.handlers ?? {}, NOW)) > 0);
  expect(await db.quizRemark.count({ where: { correction: { questionId } } })).toBe(1)
})

test('an attempt at a matching that runs goes by the corrected key, and its open form says what it said', async () => {
  const gift = '::P::Pasangkan. {=a -> satu =b -> dua =c -> tiga}\n\n::Satu::Mana? {=benar ~salah}\n'
  const room = await classroom(gift)
  const id = await take(room, room.ana, {}, false)
  const shown = await shownAnswers(id)
  const place = (word: string) => String(shown.indexOf(word) + 1)
  const say = (version: number, ...words: string[]) =>
    saveAnswers(
      room.ana,
      id,
      [
        {
          position: 1,
          pairs: words.map((word, pair) => [`j1.${pair + 1}`, place(word)] as const),
          version,
          again: false,
          doubt: undefined,
          saidAt: null,
        },
      ],
      NOW,
    )
  await say(0, 'tiga', 'dua', 'satu')
  // The key had a and c the wrong way round.
  const { questionId, versionId } = await newVersion(room, 0, (body) =>
    body.replace('"satu"', '"x"').replace('"tiga"', '"satu"').replace('"x"', '"tiga"'),
  )
  const found = await findCorrectable(db, room.trainer, questionId)
  const sheet = found && (await sheetOf(db, room.trainer, found))
  expect(sheet).toMatchObject({ answered: 0, running: 1 })
  const given = { key: newSubmissionKey(), mark: sheet?.mark ?? '', reason: 'Kunci tertukar.', agreed: [] }
  expect(await correctKey(room.trainer, questionId, given, NOW)).toMatchObject({ ok: true })
  expect(await shownAnswers(id)).toEqual(shown)
  // a → tiga, b → dua, c → satu, in the places of the new key.
  expect(await answerOf(id, 1)).toMatchObject({ versionId, value: { pairs: [0, 1, 2] } })
  await say(1, 'tiga', 'satu', 'satu')
  expect((await answerOf(id, 1)).value).toEqual({ kind: 'matching', pairs: [0, 2, 2] })
  await handInAttempt(room.ana, room.quiz.where, { attempt: 1, key: newSubmissionKey() }, NOW)
  expect(await answerOf(id, 1)).toMatchObject({ verdict: 'PARTLY', versionId })
})

/** What stands in the boxes of the first question of an attempt, in their order. */
async function shownAnswers(attemptId: string): Promise<string[]> {
  const { seed } = await attemptOf(attemptId)
  const [first] = await askedIn(attemptId)
  if (first?.question.kind !== 'matching') throw new Error('It asks no matching.')
  return offeredAnswers(first.question, choiceOrder(seed, first.position, first.question, false))
}

test('an answer that came late keeps its words when a matching is corrected', async () => {
  const room = await classroom('::P::Pasangkan. {=a -> satu =b -> dua =c -> tiga}\n')
  const id = await take(room, room.ana, {})
  await db.quizLateAnswer.create({
    data: {
      attemptId: id,
      position: 1,
      value: { kind: 'matching', pairs: [2, null, 0] },
      saidAt: NOW,
      arrivedAt: NOW,
    },
  })
  const { questionId } = await newVersion(room, 0, (body) =>
    body.replace('"satu"', '"x"').replace('"tiga"', '"satu"').replace('"x"', '"tiga"'),
  )
  const found = await findCorrectable(db, room.trainer, questionId)
  const sheet = found && (await sheetOf(db, room.trainer, found))
  const given = { key: newSubmissionKey(), mark: sheet?.mark ?? '', reason: 'Kunci tertukar.', agreed: [] }
  await correctKey(room.trainer, questionId, given, NOW)
  const late = await db.quizLateAnswer.findFirstOrThrow({ where: { attemptId: id } })
  expect(late.value).toEqual({ kind: 'matching', pairs: [0, null, 2] })
})

test('answers to other words are judged only when she says that they ask the same', async () => {
  const room = await classroom('::Satu::KRS dihitung per keluarga. {T}\n')
  const id = await take(room, room.ana, { 1: 'benar' })
  const before = (await attemptOf(id)).percent ?? 0
  const { questionId } = await newVersion(room, 0, (body) =>
    body.replace('per keluarga', 'per anak').replace('"answer":true', '"answer":false'),
  )
  const { versionId } = await answerOf(id, 1)
  const unsaid = await findCorrectable(db, room.trainer, questionId)
  if (!unsaid) throw new Error('Nothing to correct.')
  expect(unsaid).toMatchObject({ from: [], reworded: [{ id: versionId, isAgreed: false }], others: 0 })
  const given = { key: newSubmissionKey(), reason: 'Kunci tertukar.' }
  const { mark } = await sheetOf(db, room.trainer, unsaid)
  expect(await correctKey(room.trainer, questionId, { ...given, mark, agreed: [] }, NOW)).toEqual({
    ok: false,
    reason: 'nothing',
  })
  const said = await findCorrectable(db, room.trainer, questionId, [versionId])
  const sheet = said && (await sheetOf(db, room.trainer, said))
  expect(sheet).toMatchObject({ answered: 1, remarks: [{ attemptId: id, before, after: 100 - before }] })
  // The sheet of one answer is no sheet of another.
  expect(await correctKey(room.trainer, questionId, { ...given, mark, agreed: [versionId] }, NOW)).toEqual({
    ok: false,
    reason: 'changed',
  })
  const agreed = { ...given, mark: sheet?.mark ?? '', agreed: [versionId] }
  expect(await correctKey(room.trainer, questionId, agreed, NOW)).toMatchObject({ ok: true, changed: 1 })
  expect((await attemptOf(id)).percent).toBe(100 - before)
})
