import { beforeAll, expect, test } from 'vitest'
import { begun, everythingIn, handInNow, marksOf, room } from '#tests/support/quiz-visits.ts'
import { makeQuiz } from '#tests/support/quizzes.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { visitor } from '#tests/support/doors.ts'
import { db } from '#app/platform/data/db.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { HOUR } from '#app/platform/say/time.ts'
import { action as handIn } from './hand-in.ts'
import { loader as readResult } from './result.tsx'
import { action as save } from './save.ts'
import { action as start } from './start.ts'
import { action as saveForm, loader as readQuiz } from './quiz.tsx'

let world: World
beforeAll(async () => {
  world = await createWorld()
})

test("another's attempt is not there", async () => {
  const made = await begun(world)
  const [mark = ''] = await marksOf(made)
  const attempt = { ...made.at, percobaan: '1' }
  const form: [string, string][] = [
    ['j1', '1'],
    ['dasar.j1', mark],
  ]
  const { budi, at } = made
  const foreign = [
    await budi.post(save, attempt, form),
    await budi.post(saveForm, at, form),
    await budi.post(handIn, at, [
      ['kunci', newSubmissionKey()],
      ['percobaan', '1'],
    ]),
    await budi.get(readResult, attempt),
  ]
  expect(foreign.map(({ status }) => status)).toEqual([404, 404, 404, 404])
  expect(everythingIn(await budi.get(readQuiz, at))).not.toContain('Pasangkan.')
})

test('who reads along sees the opening page and nothing that is asked', async () => {
  const { at } = await begun(world)
  for (const id of [world.people.trainer.id, world.people.secretariat.id, world.people.auditor.id]) {
    const reader = await visitor(id)
    const { status, body } = await reader.get(readQuiz, at)
    expect([status, JSON.stringify(body).includes('Pasangkan.')]).toEqual([200, false])
    const pressed = await reader.post(start, at, [['kunci', newSubmissionKey()]])
    expect(pressed.status).toBe(404)
  }
  const leader = await visitor(world.people.bupati.id)
  expect((await leader.get(readQuiz, at)).status).toBe(404)
})

test('a field that no form of this attempt has is refused', async () => {
  const made = await begun(world)
  const [mark = ''] = await marksOf(made)
  const attempt = { ...made.at, percobaan: '1' }
  for (const name of ['j99', 'points', 'verdict', 'j1.1', 'versionId'])
    expect(
      (
        await made.ana.post(save, attempt, [
          [name, '1'],
          ['dasar.j1', mark],
        ])
      ).status,
    ).toBe(400)
})

/** Two devices without scripts have answered the first question; `post` sends the form of the second one, as it then stands. */
async function clashed() {
  const made = await begun(world, { shuffleChoices: false }, 'Sebut. {=sangatta}\n\nMana? {=ya ~tidak}')
  const [first = '', second = ''] = await marksOf(made)
  const post = (text: string, choice: string, press: string, picked: [string, string][] = []) =>
    made.ana.post(saveForm, made.at, [
      ['j1', text],
      ['dasar.j1', first],
      ['dasar.ragu1', '0'],
      ...(choice === '' ? [] : [['j2', choice] satisfies [string, string]]),
      ['dasar.j2', second],
      ['dasar.ragu2', '0'],
      ['aksi', press],
      ...picked,
    ])
  expect((await post('samarinda', '', 'simpan')).status).toBe(302)
  // She has left the first as she found it, so only the second is hers.
  expect((await post('', '1', 'simpan')).status).toBe(302)
  const met = await post('sangatta', '1', 'simpan')
  expect(met.status).toBe(409)
  expect(met.body).toMatchObject({
    failures: [{ position: 1, isClash: true, stored: 'samarinda', said: [['j1', 'sangatta']], mark: first }],
  })
  const storedMark = /"storedMark":"([^"]+)"/.exec(JSON.stringify(met.body))?.[1] ?? ''
  const answers = async () => {
    const found = await db.quizAnswer.findMany({
      where: { attempt: { quizId: made.quiz.quizId } },
      orderBy: { position: 'asc' },
    })
    return found.map(({ value }) => value)
  }
  return { made, post, storedMark, answers }
}

const THEIRS = { kind: 'short', text: 'samarinda' }
const HERS = { kind: 'short', text: 'sangatta' }
const SECOND = { kind: 'choice', choices: [0] }

test.each(['simpan', 'kumpul'])(
  'two devices without scripts: a second press (%s) without a choice chooses nothing, and shows both again',
  async (press) => {
    const { post, answers } = await clashed()
    const again = await post('sangatta', '1', press)
    expect(again.status).toBe(409)
    expect(again.body).toMatchObject({
      failures: [{ position: 1, isClash: true, stored: 'samarinda', said: [['j1', 'sangatta']] }],
    })
    // A word that no choice of the page says is none.
    expect((await post('sangatta', '1', press, [['pilih.j1', 'saya']])).status).toBe(409)
    expect(await answers()).toEqual([THEIRS, SECOND])
  },
)

test('two devices without scripts: what she has chosen counts, and only over what she was shown', async () => {
  const { post, storedMark, answers } = await clashed()
  expect((await post('sangatta', '1', 'simpan', [['pilih.j1', 'tersimpan']])).status).toBe(302)
  expect(await answers()).toEqual([THEIRS, SECOND])
  expect((await post('sangatta', '1', 'simpan', [['pilih.j1', storedMark]])).status).toBe(302)
  expect(await answers()).toEqual([HERS, SECOND])
  // By now something else lies there than what she chose against.
  expect((await post('bontang', '1', 'simpan', [['pilih.j1', storedMark]])).status).toBe(409)
  expect(await answers()).toEqual([HERS, SECOND])
})

test('an answer that is refused stands on the mark of its form: what came meanwhile is met, not written over', async () => {
  const { post, answers } = await clashed()
  const refused = await post('x'.repeat(30_000), '1', 'kumpul')
  expect(refused.status).toBe(409)
  expect((await post('x', '1', 'kumpul')).body).toMatchObject({ failures: [{ isClash: true }] })
  expect(await answers()).toEqual([THEIRS, SECOND])
})

test('handing in leads to the receipt, and a replay to the same one', async () => {
  const made = await begun(world)
  const form: [string, string][] = [
    ['kunci', newSubmissionKey()],
    ['percobaan', '1'],
  ]
  const first = await made.ana.post(handIn, made.at, form)
  const again = await made.ana.post(handIn, made.at, form)
  expect([first.location, again.location]).toEqual(
    Array.from({ length: 2 }, () => `/belajar/${made.at.modul}/kuis/kuis/hasil/1`),
  )
  expect(await db.quizAttempt.count({ where: { quizId: made.quiz.quizId } })).toBe(1)
  const { body } = await made.ana.get(readResult, { ...made.at, percobaan: '1' })
  expect(JSON.stringify(body)).toMatch(/"receipt":"K-\d+/)
})

test('a quiz that was taken back while its page stood open is told in words, in its module', async () => {
  const made = await room(world)
  const press = (at: { modul: string; kuis: string }) =>
    made.ana.post(start, at, [['kunci', newSubmissionKey()]])
  await db.quiz.update({ where: { id: made.quiz.quizId }, data: { isDraft: true } })
  const taken = await press(made.at)
  expect([taken.status, taken.location]).toEqual([302, `/belajar/${made.at.modul}`])
  // A draft is not told from what never was, and a module that is closed to her tells nothing.
  const never = await press({ ...made.at, kuis: 'tidak-pernah-ada' })
  expect([never.status, never.location]).toEqual([302, `/belajar/${made.at.modul}`])
  const closed = await makeQuiz(world, { gift: '::Betul::Betul. {TRUE}', opens: null })
  await db.quiz.update({ where: { id: closed.quizId }, data: { isDraft: true } })
  expect((await press({ modul: closed.where.module, kuis: 'kuis' })).status).toBe(404)
  expect(await db.quizAttempt.count({ where: { quizId: made.quiz.quizId } })).toBe(0)
})

test('a page that finds its attempt over hands it in', async () => {
  const made = await begun(world, { time: 30 })
  await db.quizAttempt.updateMany({
    where: { quizId: made.quiz.quizId },
    data: { endsAt: new Date(Date.now() - HOUR) },
  })
  const { body } = await made.ana.get(readQuiz, made.at)
  expect(body).toMatchObject({ kind: 'start', used: 1 })
  expect(await db.quizAttempt.findFirst({ where: { quizId: made.quiz.quizId } })).toMatchObject({
    state: 'HANDED_IN',
    endedBy: 'TIME',
  })
})

test('a corrected key and a late answer are told to whom they concern', async () => {
  const made = await begun(world)
  await handInNow(made)
  const attempt = await db.quizAttempt.findFirstOrThrow({ where: { quizId: made.quiz.quizId } })
  const [question] = made.quiz.questions
  if (!question) throw new Error('No question.')
  const correction = await db.keyCorrection.create({
    data: {
      questionId: question.questionId,
      fromVersionId: question.versionId,
      toVersionId: question.versionId,
      reason: 'Kunci keliru.',
      byId: world.people.trainer.id,
      at: new Date(),
    },
  })
  await db.quizRemark.create({
    data: { correctionId: correction.id, attemptId: attempt.id, before: 40, after: 60 },
  })
  await db.quizLateAnswer.create({
    data: {
      attemptId: attempt.id,
      position: 1,
      value: { kind: 'choice', choices: [0] },
      saidAt: new Date(),
      arrivedAt: new Date(),
    },
  })
  const { body } = await made.ana.get(readResult, { ...made.at, percobaan: '1' })
  expect(body).toMatchObject({ changes: [{ before: 40, after: 60 }], claims: { WAITING: '1' } })
})

test('an answer that is too late even to be claimed comes back in its words', async () => {
  const made = await begun(world, { shuffleChoices: false }, 'Baca. {}\n\nMana? {=ya ~tidak}')
  const marks = await marksOf(made)
  await handInNow(made)
  const attempt = { ...made.at, percobaan: '1' }
  const late = (choice: string): [string, string][] => [
    ['j2', choice],
    ['dasar.j2', marks[1] ?? ''],
    ['saat.j2', String(Date.now() + HOUR)],
  ]
  const { body } = await made.ana.post(save, attempt, late('2'))
  expect(body).toMatchObject({ ended: true, tooLate: [{ field: 'j2', number: 2, lines: ['tidak'] }] })
  expect(await db.quizLateAnswer.count({ where: { attempt: { quizId: made.quiz.quizId } } })).toBe(0)
})
