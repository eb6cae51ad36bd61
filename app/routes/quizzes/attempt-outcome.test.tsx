import { beforeAll, expect, test } from 'vitest'
import type { QuizSettings } from '#app/domain/quizzes/quiz-settings.ts'
import { begun, handInNow, marksOf } from '#tests/support/quiz-visits.ts'
import { reader, type Place } from '#tests/support/screens.tsx'
import { createWorld, type World } from '#tests/support/world.ts'
import * as screen from './quiz.tsx'

let world: World
beforeAll(async () => {
  world = await createWorld()
})

const HIDDEN = { marks: 'NEVER', correctness: 'NEVER', feedback: 'NEVER', answers: 'NEVER' } as const

test.each<[string, string, string, Partial<QuizSettings>]>([
  ['wrong', 'Berapa? {#1}', 'Belum lulus', {}],
  ['right', 'Berapa? {#2}', 'Lulus', {}],
  ['still to be marked', '// [poin:100]\nJelaskan. {}', 'Menunggu dinilai', {}],
  ['without a pass mark', 'Berapa? {#1}', 'Dikumpulkan', { pass: null }],
  ['not to be told', 'Berapa? {#1}', 'Dikumpulkan', { shown: HIDDEN }],
])('an attempt that is %s is called what it is', async (_name, gift, said, settings) => {
  const made = await begun(world, settings, gift)
  const [mark = ''] = await marksOf(made)
  const place: Place = { screen, path: 'belajar/:modul/kuis/:kuis', params: made.at }
  const browser = await reader(made.anaId)
  await browser.send(place, [
    ['j1', '2'],
    ['dasar.j1', mark],
    ['aksi', 'simpan'],
  ])
  expect((await handInNow(made)).location).toContain('/hasil/1')
  const { html } = await browser.open(place)
  expect(/id="percobaan".*?class="sr">([^<]*?):? </.exec(html)?.[1]).toBe(said)
})
