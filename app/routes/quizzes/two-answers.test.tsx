import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { begun, marksOf } from '#tests/support/quiz-visits.ts'
import { fieldIn, reader, type Place } from '#tests/support/screens.tsx'
import { createWorld, type World } from '#tests/support/world.ts'
import { action as handIn } from './hand-in.ts'
import * as screen from './quiz.tsx'

let world: World
beforeAll(async () => {
  world = await createWorld()
})

/** A browser without scripts whose form met what another one had saved meanwhile. */
async function met() {
  const made = await begun(world, { shuffleChoices: false }, 'Sebut. {=sangatta}\n\nMana? {=ya ~tidak}')
  const [first = '', second = ''] = await marksOf(made)
  const place: Place = { screen, path: 'belajar/:modul/kuis/:kuis', params: made.at }
  const browser = await reader(made.anaId)
  const send = (text: string, more: [string, string][] = []) =>
    browser.send(place, [
      ['j1', text],
      ['dasar.j1', first],
      ['j2', '1'],
      ['dasar.j2', second],
      ['aksi', 'simpan'],
      ...more,
    ])
  expect((await send('samarinda')).status).toBe(302)
  const page = await send('sangatta')
  expect(page.status).toBe(409)
  return { made, first, send, page }
}

/** The button that ends the attempt, as it is drawn. */
function endButton(html: string): string {
  return /<button[^>]*>(?:<svg.*?<\/svg>)?Kumpulkan sekarang/.exec(html)?.[0] ?? ''
}

test('of two answers none is chosen beforehand, and the form still says what it was made from', async () => {
  const { page, first } = await met()
  const choices = page.html.match(/<input[^>]* name="pilih\.j1"[^>]*>/g) ?? []
  expect(choices).toHaveLength(2)
  expect(choices.filter((input) => input.includes('checked'))).toEqual([])
  expect(fieldIn(page, 'dasar.j1')).toBe(first)
  expect(fieldIn(page, 'j1')).toBe('sangatta')
  expect(page.html).toContain('Yang tersimpan: samarinda.')
})

test('while a question has two answers nothing is handed in, by the button or past it', async () => {
  const { page, made } = await met()
  expect(endButton(page.html)).toContain('type="button"')
  expect(page.html).toContain('Soal 1 mempunyai dua jawaban. Pilih satu dulu.')
  const sent = await made.ana.post(handIn, made.at, [
    ['kunci', newSubmissionKey()],
    ['percobaan', '1'],
    ['dasar', fieldIn(page, 'dasar') ?? ''],
  ])
  expect(sent.location).toBe(`/belajar/${made.at.modul}/kuis/kuis`)
  const attempt = await db.quizAttempt.findFirstOrThrow({ where: { quizId: made.quiz.quizId } })
  expect(attempt.state).toBe('RUNNING')
})

test.each([
  ['hers', /<input(?=[^>]* name="pilih\.j1")[^>]* value="([^"t][^"]*)"/, 'sangatta'],
  ['the stored one', /<input(?=[^>]* name="pilih\.j1")[^>]* value="(tersimpan)"/, 'samarinda'],
])('her choice goes as the page offers it: %s', async (_name, offered, kept) => {
  const { page, made, send } = await met()
  const [, choice = ''] = offered.exec(page.html) ?? []
  expect((await send('sangatta', [['pilih.j1', choice]])).status).toBe(302)
  const answer = await db.quizAnswer.findFirst({
    where: { position: 1, attempt: { quizId: made.quiz.quizId } },
  })
  expect(answer?.value).toEqual({ kind: 'short', text: kept })
})
