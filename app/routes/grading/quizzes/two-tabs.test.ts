import { beforeEach, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { attemptAnswers, waitingAnswers } from '#app/domain/quiz-attempts/marking/answers.server.ts'
import { markAnswer } from '#app/domain/quiz-attempts/marking/marking.server.ts'
import { visitor } from '#tests/support/doors.ts'
import { answerOf, CHOICE, classroom, NOW, take, type Room } from '#tests/support/quiz-marking.ts'
import { action as markAttempt } from './attempt.tsx'
import { action as markQuestion, loader as questionPage } from './question.tsx'
import { withLeft } from './left-places.ts'
import { shownMark } from './shown-mark.server.ts'

const ESSAY = 3
const SHORT = 2

let room: Room
let trainer: Awaited<ReturnType<typeof visitor>>
let ana: string
let budi: string

beforeEach(async () => {
  room = await classroom()
  trainer = await visitor(room.trainer.id)
  ana = await take(room, room.ana, CHOICE)
  budi = await take(room, room.budi, CHOICE)
})

const atQuestion = () => ({ kuis: room.quiz.quizId, soal: room.quiz.questions[2]?.questionId ?? '' })

type Typed = readonly [points: string, comment: string]

/** A tab with the essays, drawn now: what it sends once this is typed. */
async function tab() {
  const answers = await waitingAnswers(
    room.trainer,
    { quizId: room.quiz.quizId, questionId: atQuestion().soal },
    NOW,
  )
  return (typed: Readonly<Record<string, Typed>>) =>
    answers.flatMap((answer): [string, string][] => {
      const place = `${answer.attemptId}.${answer.position}`
      const [points, comment] = typed[answer.attemptId] ?? ['', '']
      return [
        [`dasar@${place}`, shownMark(answer)],
        [`poin@${place}`, points],
        [`komentar@${place}`, comment],
      ]
    })
}

test('of essays in two tabs the second keeps what met another mark, with both, and saves the rest', async () => {
  const [first, second] = [await tab(), await tab()]
  const one = await trainer.post(markQuestion, atQuestion(), first({ [ana]: ['0,5', 'Setengah dulu.'] }))
  expect(one.status).toBe(302)
  const answer = await trainer.post(
    markQuestion,
    atQuestion(),
    second({ [ana]: ['1', 'Lengkap, ternyata.'], [budi]: ['1', 'Baik.'] }),
  )
  expect(answer.status).toBe(409)
  const place = `${ana}.${ESSAY}`
  expect(answer.body).toMatchObject({
    met: [place],
    cards: [{ place, heading: room.ana.name, comment: 'Setengah dulu.', points: '0,5' }],
    values: { [`poin@${place}`]: '1', [`komentar@${place}`]: 'Lengkap, ternyata.' },
  })
  // What is saved and what is not is said by name.
  expect(JSON.stringify(answer.body)).toContain(room.budi.name)
  expect(await answerOf(budi, ESSAY)).toMatchObject({ points: 100, comment: 'Baik.' })
  expect(await answerOf(ana, ESSAY)).toMatchObject({ points: 50, comment: 'Setengah dulu.' })
  // What was taken is told field by field, so that the device lets go of it and of nothing else.
  expect(answer.body).toMatchObject({
    stored: { [`poin@${budi}.${ESSAY}`]: '1', [`komentar@${budi}.${ESSAY}`]: 'Baik.' },
  })
  expect(JSON.stringify(answer.body)).not.toContain(`"poin@${place}":"1","komentar@${place}":"Setengah`)
  const page = await trainer.get(questionPage, atQuestion())
  expect(page.body).toMatchObject({ answers: [], stored: {} })
})

test('of answers of which a device still holds something the page says what is stored, to who may read it', async () => {
  await trainer.post(markQuestion, atQuestion(), (await tab())({ [ana]: ['0,5', 'Setengah.'] }))
  const left = withLeft('/', [
    `poin@${ana}.${ESSAY}`,
    `komentar@${ana}.${ESSAY}`,
    'putusan',
    `poin@${budi}.${ESSAY}`,
  ])
  expect(left).toBe(`/?tersisa=${ana}.${budi}`)
  const page = await trainer.get(questionPage, atQuestion(), `${left.slice(1)}.%00.x'`)
  expect(page.body).toMatchObject({
    stored: { [`poin@${ana}.${ESSAY}`]: '0,5', [`komentar@${ana}.${ESSAY}`]: 'Setengah.' },
  })
  expect(JSON.stringify(page.body)).not.toContain(`"poin@${budi}`)
})

test('chosen over the stored one it is saved, and the stored one can be left', async () => {
  const second = await tab()
  await trainer.post(markQuestion, atQuestion(), (await tab())({ [ana]: ['0,5', 'Setengah.'] }))
  const all = await attemptAnswers(room.trainer, { quizId: room.quiz.quizId, attemptId: ana }, NOW)
  const newest = all?.find(({ position }) => position === ESSAY)
  if (!newest) throw new Error('It stands there.')
  const place = `${ana}.${ESSAY}`
  const again = (which: string): [string, string][] => [
    [`dasar@${place}`, shownMark(newest)],
    [`poin@${place}`, '1'],
    [`komentar@${place}`, 'Penuh.'],
    [`pilih@${place}`, which],
  ]
  expect((await trainer.post(markQuestion, atQuestion(), again('tersimpan'))).status).toBe(302)
  expect(await answerOf(ana, ESSAY)).toMatchObject({ points: 50, comment: 'Setengah.' })
  expect((await trainer.post(markQuestion, atQuestion(), again('saya'))).status).toBe(302)
  expect(await answerOf(ana, ESSAY)).toMatchObject({ points: 100, comment: 'Penuh.' })
  // The very first form stays too old, whatever was chosen in another.
  expect((await trainer.post(markQuestion, atQuestion(), second({ [ana]: ['0', ''] }))).status).toBe(409)
})

test('the same press twice is one mark, and a card that nobody touched meets nothing', async () => {
  const form = (await tab())({ [ana]: ['1', 'Baik.'] })
  expect((await trainer.post(markQuestion, atQuestion(), form)).status).toBe(302)
  expect((await trainer.post(markQuestion, atQuestion(), form)).status).toBe(302)
  expect(await db.auditEvent.count({ where: { action: 'quiz.mark', objectId: ana } })).toBe(1)
})

test('points that are none come back on their card although somebody has marked it meanwhile', async () => {
  const second = await tab()
  await trainer.post(markQuestion, atQuestion(), (await tab())({ [ana]: ['1', 'Baik.'] }))
  const answer = await trainer.post(markQuestion, atQuestion(), second({ [ana]: ['sepuluh', 'Bagus'] }))
  expect(answer.body).toMatchObject({ met: [`${ana}.${ESSAY}`], cards: [{ place: `${ana}.${ESSAY}` }] })
})

test('on the page of one attempt a mark that was met stays beside what was typed', async () => {
  const { quizId } = room.quiz
  const at = { kuis: quizId, percobaan: ana }
  const drawn = (await attemptAnswers(room.trainer, { quizId, attemptId: ana }, NOW)) ?? []
  const form = (typed: Readonly<Record<number, Typed>>) =>
    drawn
      .filter(({ position }) => position !== 1)
      .flatMap((answer): [string, string][] => {
        const place = `${ana}.${answer.position}`
        const [points, comment] = typed[answer.position] ?? [answer.points === null ? '' : '0', '']
        return [
          [`dasar@${place}`, shownMark(answer)],
          [`poin@${place}`, points],
          [`komentar@${place}`, comment],
        ]
      })
  const seen = drawn.find(({ position }) => position === SHORT)?.mark ?? ''
  const short = { quizId, attemptId: ana, position: SHORT, seen, points: 100, comment: 'Ejaan lama.' }
  expect(await markAnswer(room.trainer, short, NOW)).toMatchObject({ ok: true })
  // She has left the short answer as her page showed it: that meets nothing.
  expect((await trainer.post(markAttempt, at, form({ [ESSAY]: ['1', ''] }))).status).toBe(302)
  const answer = await trainer.post(markAttempt, at, form({ [SHORT]: ['0,5', 'Separuh benar.'] }))
  expect(answer.status).toBe(409)
  expect(answer.body).toMatchObject({
    met: [`${ana}.${SHORT}`],
    cards: [{ place: `${ana}.${SHORT}`, comment: 'Ejaan lama.' }],
  })
  expect(await answerOf(ana, SHORT)).toMatchObject({ points: 100 })
})

test('what was typed for an answer that is out of reach comes back in words', async () => {
  const form = (await tab())({ [ana]: ['1', 'Sudah dibaca.'], [budi]: ['1', ''] })
  await db.quizAttempt.update({ where: { id: ana }, data: { state: 'RUNNING' } })
  const answer = await trainer.post(markQuestion, atQuestion(), form)
  expect(answer.status).toBe(409)
  expect(JSON.stringify(answer.body)).toContain('Sudah dibaca.')
  expect(answer.body).toMatchObject({ lost: [{ lines: ['Poin: 1', 'Catatan: Sudah dibaca.'] }] })
  expect(await answerOf(budi, ESSAY)).toMatchObject({ points: 100 })
})
