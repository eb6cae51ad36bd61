import { afterEach, expect, it } from 'vitest'
import { visitor } from '#tests/support/doors.ts'
import { FIRST, SECRET, teach, WRONG, type Shelf } from '#tests/support/learning.ts'
import { createWorld } from '#tests/support/world.ts'
import { action as answer } from './block-entry.ts'
import { action as complete } from './completion.ts'
import { action as reflect, loader } from './lesson.tsx'

const shelves: Shelf[] = []
afterEach(() => shelves.splice(0).forEach((shelf) => shelf.remove()))

const PLACE = { modul: FIRST.module, pelajaran: FIRST.lesson }

async function begin() {
  const world = await createWorld()
  shelves.push(await teach(world))
  return { world, learner: await visitor(world.teams.one.members[0].id) }
}

it('sends no answer and no feedback with a page, as data or as markup', async () => {
  const { learner } = await begin()
  const page = JSON.stringify((await learner.get(loader, PLACE)).body)
  expect(page).toContain('Jawaban B')
  expect(page).not.toContain(SECRET)
  expect(page).not.toContain(WRONG)
  expect(page).not.toContain('correct')
})

it('leads back to the block after an answer, where its feedback stands', async () => {
  const { learner } = await begin()
  const form: [string, string][] = [
    ['jenis', 'soal'],
    ['blok', 's-1'],
    ['pilih', 'a'],
  ]
  expect(await learner.post(answer, PLACE, form)).toMatchObject({
    status: 302,
    location: '/belajar/awal/pertama#b-s-1',
  })
  const page = JSON.stringify((await learner.get(loader, PLACE)).body)
  expect(page).toContain(WRONG)
  expect(page).not.toContain(SECRET)
})

it('takes no fields that no form of ours has', async () => {
  const { learner } = await begin()
  const extra: [string, string][] = [
    ['keadaan', 'selesai'],
    ['personId', 'someone'],
  ]
  expect((await learner.post(complete, PLACE, extra)).status).toBe(400)
  const forged: [string, string][] = [
    ['jenis', 'soal'],
    ['blok', 's-1'],
    ['pilih', 'a'],
    ['correct', 'true'],
  ]
  expect((await learner.post(answer, PLACE, forged)).status).toBe(400)
})

it('gives a reflection back that it refuses', async () => {
  const { learner } = await begin()
  const text = 'Warga 6408015505900001'
  const form: [string, string][] = [
    ['blok', 'r-1'],
    ['versi', '0'],
    ['isi', text],
  ]
  expect(await learner.post(reflect, PLACE, form)).toMatchObject({
    status: 422,
    body: { block: 'r-1', text, error: 'digits16', saved: false },
  })
})

it('shows both texts when another window saved the reflection first', async () => {
  const { learner } = await begin()
  const form = (text: string): [string, string][] => [
    ['blok', 'r-1'],
    ['versi', '0'],
    ['isi', text],
  ]
  expect((await learner.post(reflect, PLACE, form('Satu'))).status).toBe(302)
  expect(await learner.post(reflect, PLACE, form('Dua'))).toMatchObject({
    status: 409,
    body: { text: 'Dua', theirs: 'Satu', version: 1, saved: false },
  })
})

it('closes the doors of participants to everybody else', async () => {
  const { world } = await begin()
  const done: [string, string][] = [['keadaan', 'selesai']]
  for (const person of [world.people.trainer, world.people.auditor, world.people.bupati])
    expect((await (await visitor(person.id)).post(complete, PLACE, done)).status).toBe(404)
  expect(await (await visitor(null)).post(complete, PLACE, done)).toMatchObject({ status: 302 })
})
