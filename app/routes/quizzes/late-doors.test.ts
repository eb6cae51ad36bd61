import { beforeAll, expect, test } from 'vitest'
import { begun, handInNow, marksOf } from '#tests/support/quiz-visits.ts'
import { createWorld, type World } from '#tests/support/world.ts'
import { db } from '#app/platform/data/db.server.ts'
import { HOUR } from '#app/platform/say/time.ts'
import { loader as readResult } from './result.tsx'
import { action as save } from './save.ts'
import { action as saveForm } from './quiz.tsx'

let world: World
beforeAll(async () => {
  world = await createWorld()
})

test('what comes after a hand-in of her own is told by that, and stays readable without scripts', async () => {
  const made = await begun(world, { shuffleChoices: false }, 'Sebut. {=sangatta}\n\nMana? {=ya ~tidak}')
  const marks = await marksOf(made)
  await handInNow(made)
  const { body: saved } = await made.ana.post(save, { ...made.at, percobaan: '1' }, [
    ['j2', '2'],
    ['dasar.j2', marks[1] ?? ''],
    ['saat.j2', String(Date.now() + HOUR)],
  ])
  const said = JSON.stringify(saved)
  expect(said).toContain('Kuis ini sudah Anda kumpulkan ')
  expect(said).not.toContain('Waktu')

  const form: [string, string][] = [
    ['j1', 'Sangatta Utara'],
    ['dasar.j1', marks[0] ?? ''],
    ['dasar.ragu1', '0'],
    ['dasar.j2', marks[1] ?? ''],
    ['dasar.ragu2', '0'],
    ['aksi', 'simpan'],
  ]
  const sent = await made.ana.post(saveForm, made.at, form)
  expect(sent.status).toBe(409)
  expect(sent.body).toMatchObject({ late: { tooLate: [{ number: 1, lines: ['Sangatta Utara'] }] } })
  // As she left it when she handed in, there is nothing to be told.
  const same = await made.ana.post(saveForm, made.at, [['j1', ''], ...form.slice(1)])
  expect([same.status, same.location]).toEqual([302, `/belajar/${made.at.modul}/kuis/kuis/hasil/1`])
})

test('an answer from before a hand-in of her own is a late one, told with when she handed in', async () => {
  const made = await begun(world, { shuffleChoices: false }, 'Mana? {=ya ~tidak}')
  const [mark = ''] = await marksOf(made)
  await handInNow(made)
  const attempt = { ...made.at, percobaan: '1' }
  const { handedInAt } = await db.quizAttempt.findFirstOrThrow({ where: { quizId: made.quiz.quizId } })
  await made.ana.post(save, attempt, [
    ['j1', '2'],
    ['dasar.j1', mark],
    ['saat.j1', String((handedInAt?.getTime() ?? 0) - 1)],
  ])
  const { body } = await made.ana.get(readResult, attempt)
  expect(body).toMatchObject({ claims: { WAITING: '1' }, byTime: false })
})
