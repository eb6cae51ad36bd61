import { afterAll, afterEach, expect, it } from 'vitest'
import { importContent } from '#app/domain/content/import.server.ts'
import { stopCompiler } from '#app/mdx/restricted.server.ts'
import { visitor } from '#tests/support/doors.ts'
import { FIRST, teach, type Shelf } from '#tests/support/learning.ts'
import { createWorld } from '#tests/support/world.ts'
import { loader as modulePage } from './module.tsx'
import { loader as studioPage } from './studio.tsx'

const shelves: Shelf[] = []
afterEach(() => shelves.splice(0).forEach((shelf) => shelf.remove()))
afterAll(() => stopCompiler())

async function begin(quizzes: Readonly<Record<string, string>>) {
  const world = await createWorld()
  const shelf = await teach(world)
  shelves.push(shelf)
  shelf.write(quizzes)
  await importContent(world.district.id, new Date(), shelf.folder)
  return { trainer: await visitor(world.people.trainer.id) }
}

it('shows trainers what was noted of a quiz that is in use, on its module and on no other', async () => {
  const path = 'modul/01-awal/kuis.gift'
  const { trainer } = await begin({ [path]: 'Berapa rupiah? {#1.250.000}\n' })
  const sentence = 'Baris 1: "1.250.000" dibaca sebagai 1250000.'
  const told = { notes: [{ path, line: 1, sentence }], faults: [] }
  expect((await trainer.get(studioPage, {})).body).toMatchObject(told)
  expect((await trainer.get(modulePage, { modul: FIRST.module })).body).toMatchObject(told)
  expect((await trainer.get(modulePage, { modul: 'lanjut' })).body).toMatchObject({ notes: [], faults: [] })
})

it('shows a quiz that is no GIFT as a fault of its module', async () => {
  const path = 'modul/01-awal/kuis.gift'
  const { trainer } = await begin({ [path]: '1. Siapa?\nA. Dinkes\nB. DPPKB\nKunci: B\n' })
  const sentence = expect.stringContaining('tampak seperti daftar soal bernomor')
  const told = { notes: [], faults: [{ path, line: 1, sentence }] }
  expect((await trainer.get(modulePage, { modul: FIRST.module })).body).toMatchObject(told)
})
