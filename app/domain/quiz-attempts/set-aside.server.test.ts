import { expect, test } from 'vitest'
import { MOST_KEPT } from '#app/domain/set-aside/limits.ts'
import { db } from '#app/platform/data/db.server.ts'
import { MINUTE, SECOND } from '#app/platform/say/time.ts'
import { after, begin, classroom, handIn, kindsOf, PLAIN, say } from '#tests/support/quiz-room.ts'
import { askerFor } from '#tests/support/world.ts'
import { askedIn } from './asked.server.ts'
import { callBack } from './calling-back.server.ts'
import { markOfAnswer } from './marks.server.ts'
import { findQuiz } from './place.server.ts'
import type { SaidAnswer } from './said.ts'
import { saveAnswers } from './saving.server.ts'
import { findSetAsideAnswer, readSetAsideAnswers } from './set-aside.server.ts'

const [SHORT, ESSAY] = [3, 4]

/** Ana's attempt, in which the essay says "Dari HP." */
async function writing() {
  const room = await classroom()
  const now = new Date()
  const { id } = await begin(room.ana, room.quiz.where, now)
  await saveAnswers(room.ana, id, [say(ESSAY, 'Dari HP.')], now)
  const save = (said: SaidAnswer, at = now) => saveAnswers(room.ana, id, [said], at)
  const kept = async () => {
    const found = await db.setAsideText.findMany({ where: { thingId: id } })
    return found
      .map(({ field, value, writtenById }) => [field, value, writtenById === room.ana.id])
      .toSorted()
  }
  const answer = async (position: number) => {
    const found = (await askedIn(id)).find((one) => one.position === position)
    if (!found) throw new Error('No such question.')
    return found
  }
  return { ...room, id, now, save, kept, answer }
}

/** And she has chosen the text of her tablet over it. */
async function chosen() {
  const room = await writing()
  await room.save(say(ESSAY, 'Dari tablet.', { version: 1, over: 'chosen' }))
  const { id: textId } = await db.setAsideText.findFirstOrThrow({ where: { thingId: room.id } })
  const wish = async () => ({ textId, mark: markOfAnswer(await room.answer(ESSAY)) })
  const back = async (at = room.now) => callBack(room.ana, room.quiz.where, await wish(), at)
  return { ...room, textId, wish, back }
}

test('refuses the texts of an attempt to everybody else, and sets nothing aside in it for them', async () => {
  const { world, quiz, ana, budi, id, textId, wish, kept, now } = await chosen()
  const given = say(ESSAY, '', { version: undefined, given: 'Dari orang lain.' })
  const others = [world.people.trainer, world.people.secretariat, world.people.admin, world.people.bupati]
  for (const asker of [budi, ...(await Promise.all(others.map(({ id: person }) => askerFor(person))))]) {
    expect(await readSetAsideAnswers(asker, quiz.where, 1, now)).toBeNull()
    expect(await callBack(asker, quiz.where, await wish(), now)).toEqual({ ok: false, reason: 'not-found' })
    expect(await saveAnswers(asker, id, [given], now)).toEqual({ ok: false, reason: 'not-found' })
  }
  const budis = await begin(budi, quiz.where, now)
  expect(await findSetAsideAnswer(budis.id, textId)).toBeNull()
  expect(await callBack(budi, quiz.where, await wish(), now)).toEqual({ ok: false, reason: 'gone' })
  expect((await readSetAsideAnswers(ana, quiz.where, 1, now))?.setAside.total).toBe(1)
  expect(await kept()).toEqual([['4', 'Dari HP.', true]])
})

test('refuses to set aside what is no text, a question that is not asked, a person’s number and what is too long', async () => {
  const { save, kept, answer } = await writing()
  const give = (position: number, given: string) => save(say(position, '', { version: undefined, given }))
  await save(say(1, '2'))
  for (const [position, given] of [
    [1, '[["j1","2"]]'],
    [2, '[["j2","benar"]]'],
    [99, 'Tidak ada.'],
    [ESSAY, 'Keluarga 6408 0155 0590 0001 di hulu.'],
    [ESSAY, 'x'.repeat(20_001)],
    [SHORT, 'x'.repeat(401)],
  ] as const)
    expect(await give(position, given)).toMatchObject({ ok: true, setAside: [] })
  expect(await kept()).toEqual([])
  // A choice that she takes over another is no text either.
  await save(say(1, '3', { version: 1, over: 'chosen' }))
  expect([await kept(), (await answer(1)).value]).toEqual([[], { kind: 'choice', choices: [2] }])
})

test('refuses to set anything aside once the attempt has ended, by her or by its time', async () => {
  const given = { version: undefined, given: 'Terlambat.' }
  const byHer = await chosen()
  await handIn(byHer.ana, byHer.quiz.where, byHer.now)
  expect(await byHer.save(say(ESSAY, '', given))).toMatchObject({ setAside: [] })
  expect(await byHer.back()).toEqual({ ok: false, reason: 'closed' })
  const byTime = await chosen()
  const late = after(byTime.now, 40 * MINUTE)
  expect(await byTime.back(late)).toEqual({ ok: false, reason: 'closed' })
  expect(await byTime.save(say(ESSAY, '', given), late)).toMatchObject({ setAside: [] })
  for (const { kept, answer, ana, quiz, now } of [byHer, byTime]) {
    expect(await kept()).toEqual([['4', 'Dari HP.', true]])
    expect((await answer(ESSAY)).value).toMatchObject({ text: 'Dari tablet.' })
    // She still reads it there.
    const page = await readSetAsideAnswers(ana, quiz.where, 1, now)
    expect(page).toMatchObject({ open: false, setAside: { total: 1 } })
  }
})

test('refuses to call a text back over an answer that nobody has seen, and once its time is over', async () => {
  const { ana, quiz, save, wish, now, answer, kept } = await chosen()
  const seen = await wish()
  await save(say(ESSAY, 'Yang ketiga.', { version: 2 }))
  expect(await callBack(ana, quiz.where, seen, now)).toEqual({ ok: false, reason: 'stale' })
  const forged = { ...seen, mark: '3' }
  expect(await callBack(ana, quiz.where, forged, now)).toEqual({ ok: false, reason: 'stale' })
  // Within the grace of what was said before the end.
  const { endsAt } = await begin(ana, quiz.where, now)
  const over = after(endsAt ?? now, SECOND)
  expect(await callBack(ana, quiz.where, await wish(), over)).toEqual({ ok: false, reason: 'closed' })
  expect((await answer(ESSAY)).value).toMatchObject({ text: 'Yang ketiga.' })
  expect(await kept()).toHaveLength(1)
})

test('of two texts the one that is not chosen is kept, once, as her own, and never what stands there', async () => {
  const { save, kept, answer } = await writing()
  const over = say(ESSAY, 'Dari tablet.', { version: 1, over: 'chosen' })
  await save(over)
  await save(over)
  const alone = say(ESSAY, '', { version: undefined, given: 'Ditinggalkan.' })
  for (const _ of ['first', 'again']) expect(await save(alone)).toMatchObject({ setAside: [ESSAY] })
  // The text that stands there, or none at all: nothing is kept, and the device need not keep it either.
  for (const given of ['Dari tablet.', '  '])
    expect(await save({ ...alone, given })).toMatchObject({ setAside: [ESSAY] })
  expect(await kept()).toEqual([
    ['4', 'Dari HP.', true],
    ['4', 'Ditinggalkan.', true],
  ])
  expect((await answer(ESSAY)).value).toMatchObject({ text: 'Dari tablet.' })
})

test('a text is set aside beside an answer that is met or refused, and what lies there stays', async () => {
  const { save, kept, answer } = await writing()
  const met = say(ESSAY, 'Kalah cepat.', { version: 0, given: 'Satu.' })
  expect(await kindsOf(save(met))).toEqual(['other'])
  const refused = say(ESSAY, 'NIK 6408011203900001', { version: 1, over: 'chosen', given: 'Dua.' })
  expect(await kindsOf(save(refused))).toEqual(['refused'])
  expect(await kept()).toEqual([
    ['4', 'Dua.', true],
    ['4', 'Satu.', true],
  ])
  expect((await answer(ESSAY)).value).toMatchObject({ text: 'Dari HP.' })
})

test('what is called back replaces the answer, which is set aside in turn, and both are told to the audit trail', async () => {
  const { ana, quiz, id, now, back, kept, answer } = await chosen()
  expect((await findQuiz(ana, quiz.where, now))?.running?.setAside).toBe(1)
  expect(await back()).toEqual({ ok: true, position: ESSAY })
  expect(await answer(ESSAY)).toMatchObject({ value: { kind: 'essay', text: 'Dari HP.' }, version: 3 })
  expect(await kept()).toEqual([
    ['4', 'Dari HP.', true],
    ['4', 'Dari tablet.', true],
  ])
  // What stands there already is called back by nobody.
  expect(await back()).toEqual({ ok: true, position: ESSAY })
  const told = await db.auditEvent.findMany({ where: { objectId: id }, orderBy: { seq: 'asc' } })
  expect(told.map(({ action, objectType }) => [action, objectType])).toEqual([
    ['attempt.set-aside', 'quiz-attempt'],
    ['attempt.set-aside', 'quiz-attempt'],
    ['attempt.call-back', 'quiz-attempt'],
  ])
  expect(JSON.stringify(told)).not.toContain('Dari')
})

test('of one attempt the newest fifty are kept, and the next attempt begins without any', async () => {
  const { ana, quiz, save, now } = await chosen()
  for (let index = 1; index <= MOST_KEPT; index += 1)
    await save(say(ESSAY, '', { version: undefined, given: `Tulisan ${index}` }), after(now, index * SECOND))
  const page = await readSetAsideAnswers(ana, quiz.where, 99, now)
  expect(page?.setAside).toMatchObject({ total: MOST_KEPT, page: 5, pageCount: 5 })
  expect(page?.setAside.rows.at(-1)?.value).toBe('Tulisan 1')
  await handIn(ana, quiz.where, after(now, MINUTE))
  await db.quiz.update({ where: { id: quiz.quizId }, data: { settings: { ...PLAIN, attempts: null } } })
  await begin(ana, quiz.where, after(now, MINUTE))
  expect((await readSetAsideAnswers(ana, quiz.where, 1, now))?.setAside.total).toBe(0)
})
