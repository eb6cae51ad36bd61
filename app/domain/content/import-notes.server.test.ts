import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { createShelf, FIRST, lessonFile, SAMPLE, type Shelf } from '#tests/support/learning.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { importContent } from './import.server.ts'
import { contentFaults, contentNotes } from './studio.server.ts'

const QUIZ = 'modul/01-awal/kuis.gift'
const READ_AS = 'Berkas ini dibaca sebagai Windows-1252'
/** Windows-1252: 0x93 and 0x94 are quotation marks, 0x85 is an ellipsis. */
const MARKS = { '“': 0x93, '”': 0x94, '…': 0x85, é: 0xe9 }

const shelves: Shelf[] = []
afterEach(() => shelves.splice(0).forEach((shelf) => shelf.remove()))

function windows1252(text: string): Uint8Array {
  const byteOf = new Map(Object.entries(MARKS))
  return Uint8Array.from(text, (sign) => byteOf.get(sign) ?? sign.charCodeAt(0))
}

async function begin() {
  const world = await createWorld()
  const shelf = createShelf()
  shelves.push(shelf)
  const trainer = await askerFor(world.people.trainer.id)
  const write = (file: string, bytes: Uint8Array) => writeFileSync(path.join(shelf.folder, file), bytes)
  const bring = () => importContent(world.district.id, new Date(), shelf.folder)
  return { world, shelf, trainer, write, bring }
}

it('reads a quiz in Windows-1252, tells trainers so, and stops when it is saved anew', async () => {
  const { world, shelf, trainer, write, bring } = await begin()
  const text = 'Kata “KRS” berarti… {=keluarga berisiko ~kartu}\n'
  write(QUIZ, windows1252(text))
  const { faults, notes } = await bring()
  expect(faults).toEqual([])
  expect(notes).toEqual([{ path: QUIZ, line: 1, sentence: expect.stringContaining(READ_AS) }])
  const where = { module: { districtId: world.district.id } }
  expect((await db.quiz.findFirstOrThrow({ where })).source).toBe(text)
  expect(await contentNotes(trainer)).toEqual(notes)
  expect(await contentFaults(trainer)).toEqual([])
  const participant = await askerFor(world.teams.one.members[0].id)
  expect(await contentNotes(participant)).toEqual([])
  shelf.write({ [QUIZ]: text })
  expect(await bring()).toMatchObject({ unchanged: false, notes: [] })
  expect(await contentNotes(trainer)).toEqual([])
})

it('reads a lesson in Windows-1252 with its letters', async () => {
  const { world, write, bring } = await begin()
  write('modul/01-awal/02-kedua.mdx', windows1252(lessonFile('Café “kedua”', '## Satu\n\nIsi…\n')))
  expect(await bring()).toMatchObject({ faults: [], notes: [{ path: 'modul/01-awal/02-kedua.mdx' }] })
  const where = { slug: 'kedua', module: { districtId: world.district.id } }
  expect((await db.lesson.findFirstOrThrow({ where })).title).toBe('Café “kedua”')
})

it('uses a quiz with a note, and says what was understood', async () => {
  const { world, shelf, trainer, bring } = await begin()
  shelf.write({ [QUIZ]: 'Berapa rupiah? {#1.250.000}\n\nSurat untuk {nama}.\n' })
  await bring()
  const where = { module: { districtId: world.district.id } }
  expect((await db.quiz.findFirstOrThrow({ where })).questionCount).toBe(2)
  expect(await contentNotes(trainer)).toMatchObject([
    { path: QUIZ, line: 1, sentence: 'Baris 1: "1.250.000" dibaca sebagai 1250000.' },
    { path: QUIZ, line: 3 },
  ])
})

it('keeps the last good quiz when an unclear number comes, and notes nothing of a file that is not used', async () => {
  const { world, shelf, trainer, bring } = await begin()
  await bring()
  shelf.write({ [QUIZ]: 'Berapa rupiah? {#1.250.000}\n\nBerapa keluarga? {#11.973:100}\n' })
  const { faults } = await bring()
  expect(faults).toMatchObject([{ path: QUIZ, line: 3, sentence: expect.stringContaining('tulis 11973 bila ribuan') }])
  expect(await contentFaults(trainer)).toEqual(faults)
  expect(await contentNotes(trainer)).toEqual([])
  const where = { module: { slug: FIRST.module, districtId: world.district.id } }
  expect((await db.quiz.findFirstOrThrow({ where })).source).toBe(SAMPLE[QUIZ])
})

it('refuses a file of Aiken questions instead of a quiz full of texts', async () => {
  const { shelf, bring } = await begin()
  shelf.write({ [QUIZ]: 'Siapa?\nA. Dinkes\nB. DPPKB\nANSWER: B\n' })
  expect(await bring()).toMatchObject({
    faults: [{ path: QUIZ, line: 1, sentence: expect.stringContaining('tampak seperti soal Aiken') }],
    notes: [],
  })
})
