import { beforeAll, expect, test } from 'vitest'
import { begun, marksOf } from '#tests/support/quiz-visits.ts'
import { reader, type Place } from '#tests/support/screens.tsx'
import { createWorld, type World } from '#tests/support/world.ts'
import * as screen from './quiz.tsx'

let world: World
beforeAll(async () => {
  world = await createWorld()
})

test.each([
  ['8.400', 'Dibaca: 8.400. Bila yang dimaksud pecahan, tulis 8,400'],
  ['50,000', 'Dibaca: 50. Bila yang dimaksud ribuan, tulis 50.000'],
  ['5e1', 'Dibaca: 50'],
  ['5 0', 'Dibaca: 50'],
  ['8,40 poin', 'Dibaca: 8,40'],
])('without scripts the saved page says how "%s" was read', async (typed, said) => {
  const made = await begun(world, {}, 'Berapa? {#8400}')
  const [mark = ''] = await marksOf(made)
  const place: Place = { screen, path: 'belajar/:modul/kuis/:kuis', params: made.at }
  const browser = await reader(made.anaId)
  const sent = await browser.send(place, [
    ['j1', typed],
    ['dasar.j1', mark],
    ['aksi', 'simpan'],
  ])
  expect(sent.status).toBe(302)
  const { html } = await browser.open(place)
  expect(html).toContain(`${said}</strong>`)
})

test('without scripts the page promises nothing that it does not do, and has a button below each question', async () => {
  const made = await begun(world, {}, 'Berapa? {#1}\n\nMana? {=ya ~tidak}')
  const place: Place = { screen, path: 'belajar/:modul/kuis/:kuis', params: made.at }
  const { html } = await (await reader(made.anaId)).open(place)
  expect(html).toContain('Jawaban tidak tersimpan sendiri di peramban ini.')
  const cards = html.split('<section').filter((part) => part.includes('id="s'))
  expect(cards.map((card) => /<noscript><button[^>]*value="simpan"/.test(card))).toEqual([true, true])
})

test('the page before an attempt promises it neither', async () => {
  const made = await begun(world, {}, 'Berapa? {#1}')
  const place: Place = { screen, path: 'belajar/:modul/kuis/:kuis', params: made.at }
  const { html } = await (await reader(world.teams.one.members[1].id)).open(place)
  expect(html).toContain('Jawaban tersimpan setiap kali Anda menekan Simpan jawaban.')
  expect(html).not.toContain('tersimpan sendiri')
})

test('a number that can be nothing else is not said again', async () => {
  const made = await begun(world, {}, 'Berapa? {#8400}')
  const [mark = ''] = await marksOf(made)
  const place: Place = { screen, path: 'belajar/:modul/kuis/:kuis', params: made.at }
  const browser = await reader(made.anaId)
  await browser.send(place, [
    ['j1', '8400'],
    ['dasar.j1', mark],
    ['aksi', 'simpan'],
  ])
  expect((await browser.open(place)).html).not.toContain('Dibaca:')
})
