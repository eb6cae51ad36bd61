import { beforeEach, expect, test } from 'vitest'
import { claimsToDecide } from '#app/domain/quiz-attempts/marking/late-answers.server.ts'
import { saveAnswers } from '#app/domain/quiz-attempts/saving.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { HOUR, MINUTE } from '#app/platform/say/time.ts'
import { visitor } from '#tests/support/doors.ts'
import { CHOICE, classroom, NOW, take, type Room } from '#tests/support/quiz-marking.ts'
import { action, loader } from './quiz.tsx'

const after = (milliseconds: number) => new Date(NOW.getTime() + milliseconds)

let room: Room
let trainer: Awaited<ReturnType<typeof visitor>>
let attempt: string

beforeEach(async () => {
  room = await classroom()
  trainer = await visitor(room.trainer.id)
  attempt = await take(room, room.ana, CHOICE, false)
  await late('sangatta', 20)
})

const at = () => ({ kuis: room.quiz.quizId })

async function late(text: string, minutes: number) {
  const said = { position: 2, pairs: [['j2', text] as const], version: 1, again: false, doubt: undefined }
  await saveAnswers(room.ana, attempt, [{ ...said, saidAt: after(minutes * MINUTE) }], after(HOUR))
}

async function shown() {
  const [claim] = await claimsToDecide(room.trainer, room.quiz.quizId)
  if (!claim) throw new Error('No late answer waits.')
  return claim
}

type Shown = Awaited<ReturnType<typeof shown>>

function formOf({ id, mark }: Pick<Shown, 'id' | 'mark'>, putusan: string, alasan = ''): [string, string][] {
  return [
    ['jawaban', id],
    ['dasar', mark],
    ['putusan', putusan],
    ['alasan', alasan],
  ]
}

const stateOf = async (id: string) => (await db.quizLateAnswer.findUniqueOrThrow({ where: { id } })).state

test('refuses whoever does not grade the cohort, and what is no form of it', async () => {
  const claim = await shown()
  for (const id of [room.ana.id, room.world.people.secretariat.id]) {
    const stranger = await visitor(id)
    expect((await stranger.post(action, at(), formOf(claim, 'terima'))).status).toBe(404)
  }
  for (const odd of [
    [...formOf(claim, 'terima'), ['points', '100'] as [string, string]],
    formOf(claim, 'hapus'),
    formOf({ ...claim, mark: '' }, 'terima'),
  ])
    expect((await trainer.post(action, at(), odd)).status).toBe(400)
  expect(await stateOf(claim.id)).toBe('WAITING')
})

test('a newer answer than the one on the page is decided by nobody unseen, and the reason stays', async () => {
  const claim = await shown()
  await late('sangata', 25)
  const answer = await trainer.post(action, at(), formOf(claim, 'terima', 'Sinyal putus.'))
  expect(answer.status).toBe(409)
  expect(answer.body).toMatchObject({ values: { jawaban: claim.id, alasan: 'Sinyal putus.' } })
  // The form stands on what is shown now.
  expect(answer.body).not.toHaveProperty('values.dasar')
  expect(await stateOf(claim.id)).toBe('WAITING')
  expect((await trainer.post(action, at(), formOf(await shown(), 'terima'))).status).toBe(302)
  expect(await stateOf(claim.id)).toBe('ACCEPTED')
})

test('what somebody else has decided is said with the reason that was typed here', async () => {
  const claim = await shown()
  expect((await trainer.post(action, at(), formOf(claim, 'tolak', 'Tanpa bukti.'))).status).toBe(302)
  const answer = await trainer.post(action, at(), formOf(claim, 'terima', 'Sinyal putus.'))
  expect(answer.status).toBe(409)
  const said = JSON.stringify(answer.body)
  for (const words of ['ditolak', 'Tanpa bukti.', 'Sinyal putus.']) expect(said).toContain(words)
  expect(await stateOf(claim.id)).toBe('REFUSED')
})

test('a double press is one decision with one mail', async () => {
  const form = formOf(await shown(), 'terima', 'Sinyal putus.')
  expect((await trainer.post(action, at(), form)).status).toBe(302)
  const told = await db.outboxMessage.count()
  expect((await trainer.post(action, at(), form)).status).toBe(302)
  expect(await db.outboxMessage.count()).toBe(told)
})

test('the card says when and by whom the attempt ended, and what accepting does', async () => {
  await db.quizAttempt.update({
    where: { id: attempt },
    data: { endedBy: 'PERSON', handedInAt: after(22 * MINUTE) },
  })
  const { body } = await trainer.get(loader, at())
  const said = JSON.stringify(body)
  expect(said).toContain('Peserta mengumpulkannya sendiri')
  expect(said).toContain('menggantikan yang terhitung sekarang')
})
