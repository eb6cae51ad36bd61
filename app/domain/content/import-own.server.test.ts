import { afterEach, expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { createShelf, lessonFile, SAMPLE, type Shelf } from '#tests/support/learning.ts'
import { createWorld } from '#tests/support/world.ts'
import { importContent } from './import.server.ts'

const shelves: Shelf[] = []
afterEach(() => shelves.splice(0).forEach((shelf) => shelf.remove()))

async function begin() {
  const world = await createWorld()
  const shelf = createShelf()
  shelves.push(shelf)
  const districtId = world.district.id
  const bring = () => importContent(districtId, new Date(), shelf.folder)
  await bring()
  const module = (slug: string) => db.module.findFirstOrThrow({ where: { districtId, slug } })
  const lesson = (slug: string) => db.lesson.findFirstOrThrow({ where: { slug, module: { districtId } } })
  const assignment = () => db.assignment.findFirstOrThrow({ where: { module: { districtId } } })
  const order = async (slug: string) =>
    (
      await db.lesson.findMany({
        where: { module: { districtId, slug }, retiredAt: null },
        orderBy: [{ position: 'asc' }, { slug: 'asc' }],
      })
    ).map((row) => row.slug)
  return { world, shelf, districtId, bring, module, lesson, assignment, order }
}

/** Every file of the sample says something else, and a lesson and a module come along. */
const CHANGED: Readonly<Record<string, string>> = Object.fromEntries([
  ...Object.entries(SAMPLE).map(([name, text]): [string, string] => [
    name,
    name.endsWith('.svg')
      ? text.replace('"200"', '"300"')
      : text
          .replace('Modul awal', 'Modul awal baru')
          .replace('Pelajaran', 'Bahan')
          .replace('jp: 4', 'jp: 5')
          .replace('Tujuan satu', 'Tujuan lain')
          .replace('Pengantar Modul', 'Pengantar baru Modul')
          .replace('bobot: 60', 'bobot: 70')
          .replace('bobot: 40', 'bobot: 30')
          .replace('tenggat: 4', 'tenggat: 5')
          .replace('Tugas contoh', 'Tugas baru')
          .replace('Petunjuk tugas', 'Petunjuk baru')
          .replace('~tiga', '~empat'),
  ]),
  ['modul/01-awal/03-tambahan.mdx', lessonFile('Tambahan', '## Satu\n\nIsi.\n')],
])

/** What is kept of a row besides its text by time: counts of the import itself do not matter. */
function withoutCounts<Row extends object>(row: Row) {
  return { ...row, version: 0, fileBase: null, fileNews: null }
}

it('follows files in every part while nothing is a trainer’s own', async () => {
  const { shelf, bring, module, assignment, order } = await begin()
  shelf.write(CHANGED)
  expect((await bring()).faults).toEqual([])
  expect(await module('awal')).toMatchObject({ title: 'Modul awal baru', jp: 5, goals: ['Tujuan lain'] })
  expect(await assignment()).toMatchObject({ title: 'Tugas baru', offsets: { opens: 0, due: 5, closes: 6, grading: 9 } })
  expect(await order('awal')).toEqual(['pertama', 'kedua', 'tambahan'])
  expect((await module('awal')).fileNews).toEqual({})
})

it.each([
  ['title', { title: 'Judul pelatih' }, 'facts'],
  ['JP', { jp: 9 }, 'facts'],
  ['goals', { goals: ['Tujuan pelatih'] }, 'facts'],
  ['introduction', { source: 'Pengantar pelatih.', origin: 'STUDIO', sourceHash: 'x' }, 'introduction'],
])('keeps the %s of a module that a trainer has changed, offers the file’s and follows the rest', async (_, data, part) => {
  const { shelf, bring, module } = await begin()
  await db.module.update({ where: { id: (await module('awal')).id }, data })
  shelf.write(CHANGED)
  await bring()
  const after = await module('awal')
  expect(after).toMatchObject(data)
  expect(Object.keys(after.fileNews ?? {})).toEqual([part])
  // Another part than hers follows its file.
  if (part === 'facts') expect(after.source).toContain('Pengantar baru')
  else expect(after.title).toBe('Modul awal baru')
})

it.each([
  ['title', { title: 'Tugas pelatih' }, 'facts'],
  ['instructions', { source: 'Petunjuk pelatih.', origin: 'STUDIO', sourceHash: 'x' }, 'text'],
  ['rubric', { rubric: [{ criterion: 'Satu', weight: 100, levels: ['a', 'b', 'c', 'd'] }] }, 'rubric'],
  ['dates', { offsets: { opens: 1, due: 2, closes: 3, grading: 4 } }, 'dates'],
])('keeps the %s of an assignment', async (_, data, part) => {
  const { shelf, bring, assignment } = await begin()
  await db.assignment.update({ where: { id: (await assignment()).id }, data })
  shelf.write(CHANGED)
  await bring()
  const after = await assignment()
  expect(after).toMatchObject(data)
  expect(Object.keys(after.fileNews ?? {})).toEqual([part])
})

it('keeps a quiz, a drawing and a retired assignment', async () => {
  const { districtId, shelf, bring, module, assignment } = await begin()
  const { id: moduleId } = await module('awal')
  const quiz = { source: 'Kuis pelatih? { =ya ~tidak }', questionCount: 1 }
  await db.quiz.updateMany({ where: { moduleId }, data: quiz })
  const text = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>'
  await db.moduleFile.updateMany({ where: { moduleId }, data: { text, sha256: sha256(text) } })
  const retiredAt = new Date('2026-01-02T03:04:05Z')
  await db.assignment.update({ where: { id: (await assignment()).id }, data: { retiredAt } })
  shelf.write(CHANGED)
  await bring()
  expect(await db.quiz.findFirstOrThrow({ where: { moduleId } })).toMatchObject({
    ...quiz,
    fileNews: { text: { source: CHANGED['modul/01-awal/kuis.gift'] } },
  })
  expect(await db.moduleFile.findFirstOrThrow({ where: { moduleId } })).toMatchObject({ text })
  expect((await assignment()).retiredAt).toEqual(retiredAt)
  expect(await db.assignment.count({ where: { module: { districtId } } })).toBe(1)
})

it('does not bring back what a trainer has retired, nor retire what she has brought back', async () => {
  const { shelf, bring, lesson } = await begin()
  const { id } = await lesson('kedua')
  await db.lesson.update({ where: { id }, data: { retiredAt: new Date() } })
  shelf.write(CHANGED)
  await bring()
  expect((await lesson('kedua')).retiredAt).not.toBeNull()
  const { 'modul/01-awal/02-kedua.mdx': text = '' } = CHANGED
  shelf.write({ 'modul/01-awal/02-kedua.mdx': null })
  await bring()
  await db.lesson.update({ where: { id }, data: { retiredAt: null } })
  shelf.write({ 'modul/01-awal/01-pertama.mdx': lessonFile('Sekali lagi') })
  await bring()
  expect((await lesson('kedua')).retiredAt).toBeNull()
  shelf.write({ 'modul/01-awal/02-kedua.mdx': text })
  await bring()
  expect((await lesson('kedua')).retiredAt).toBeNull()
})

it('offers to retire a lesson whose file is gone where its text is a trainer’s own', async () => {
  const { shelf, bring, lesson } = await begin()
  const { id, moduleId } = await lesson('kedua')
  const draft = { number: 2, title: 'Punya pelatih', summary: '.', minutes: 5, source: 'Isi.', hash: 'h' }
  await db.lessonVersion.create({ data: { lessonId: id, ...draft, origin: 'STUDIO' } })
  shelf.write({ 'modul/01-awal/02-kedua.mdx': null })
  await bring()
  expect(await lesson('kedua')).toMatchObject({ moduleId, retiredAt: null, fileNews: { present: false } })
})

it('keeps the order of lessons that a trainer has made; what a file adds stands behind the one before it', async () => {
  const { shelf, bring, module, lesson, order } = await begin()
  await db.lesson.update({ where: { id: (await lesson('pertama')).id }, data: { position: 3 } })
  shelf.write(CHANGED)
  await bring()
  expect(await order('awal')).toEqual(['kedua', 'tambahan', 'pertama'])
  shelf.write({ 'modul/01-awal/02-kedua.mdx': null, 'modul/01-awal/09-kedua.mdx': lessonFile('Kedua') })
  await bring()
  expect(await order('awal')).toEqual(['kedua', 'tambahan', 'pertama'])
  expect((await module('awal')).fileNews).toMatchObject({
    order: ['awal/pertama', 'awal/tambahan', 'awal/kedua'],
  })
})

it('leaves a lesson where a trainer has moved it, and its text follows its file there', async () => {
  const { shelf, bring, module, lesson, order } = await begin()
  const { id } = await lesson('pertama')
  const { id: elsewhere } = await module('lanjut')
  await db.lesson.update({ where: { id }, data: { moduleId: elsewhere, position: 3 } })
  shelf.write(CHANGED)
  expect(await bring()).toMatchObject({ faults: [], notes: [] })
  expect(await lesson('pertama')).toMatchObject({ id, moduleId: elsewhere, title: 'Bahan pertama' })
  expect(await order('awal')).toEqual(['kedua', 'tambahan'])
  expect(await db.moduleFile.count({ where: { moduleId: elsewhere, name: 'peta.svg' } })).toBe(1)
  shelf.write({ 'modul/01-awal/01-pertama.mdx': null })
  await bring()
  expect(await lesson('pertama')).toMatchObject({ moduleId: elsewhere, retiredAt: null, fileNews: { present: false } })
})

it('keeps the order of modules, and a module that she has retired stays so', async () => {
  const { districtId, shelf, bring, module } = await begin()
  await db.module.update({ where: { id: (await module('awal')).id }, data: { position: 2 } })
  await db.module.update({ where: { id: (await module('lanjut')).id }, data: { position: 1 } })
  shelf.write({
    ...CHANGED,
    'modul/03-akhir/modul.mdx': (SAMPLE['modul/01-awal/modul.mdx'] ?? '').replaceAll('awal', 'akhir'),
  })
  await bring()
  const order = async () =>
    (await db.module.findMany({ where: { districtId }, orderBy: { position: 'asc' } })).map(({ slug }) => slug)
  expect(await order()).toEqual(['lanjut', 'akhir', 'awal'])
  const retiredAt = new Date('2026-01-02T03:04:05Z')
  await db.module.update({ where: { id: (await module('akhir')).id }, data: { retiredAt } })
  shelf.write({ 'modul/01-awal/01-pertama.mdx': lessonFile('Sekali lagi') })
  await bring()
  expect((await module('akhir')).retiredAt).toEqual(retiredAt)
})

it('touches nothing that was made in the studio under a name that a file then brings, and says so', async () => {
  const { districtId, shelf, bring, module } = await begin()
  const own = { title: 'Punya pelatih', summary: '.', jp: 2, source: 'Pengantar.', sourceHash: 'x', origin: 'STUDIO' }
  const mine = await db.module.create({ data: { districtId, slug: 'akhir', position: 3, ...own } })
  const { id: moduleId } = await module('lanjut')
  const lesson = { slug: 'kelima', position: 3, title: 'Punya pelatih', summary: '.', minutes: 5 }
  const made = await db.lesson.create({ data: { moduleId, ...lesson } })
  const task = { slug: 'tugas', title: 'Punya pelatih', kind: 'TEAM', source: 'Isi.', sourceHash: 'x', origin: 'STUDIO' }
  const given = await db.assignment.create({ data: { moduleId, ...task, rubric: [], offsets: {} } })
  shelf.write({
    'modul/03-akhir/modul.mdx': (SAMPLE['modul/01-awal/modul.mdx'] ?? '').replaceAll('awal', 'akhir'),
    'modul/03-akhir/01-satu.mdx': lessonFile('Satu', '## Satu\n\nIsi.\n'),
    'modul/02-lanjut/03-kelima.mdx': lessonFile('Kelima', '## Satu\n\nIsi.\n'),
    'modul/02-lanjut/tugas.mdx': SAMPLE['modul/01-awal/tugas.mdx'] ?? '',
  })
  const { faults, notes } = await bring()
  expect(faults).toEqual([])
  expect(notes.map(({ path }) => path)).toEqual([
    'modul/02-lanjut/03-kelima.mdx',
    'modul/02-lanjut/tugas.mdx',
    'modul/03-akhir/modul.mdx',
  ])
  expect(withoutCounts(await db.module.findUniqueOrThrow({ where: { id: mine.id } }))).toEqual(withoutCounts(mine))
  expect(await db.lesson.findUniqueOrThrow({ where: { id: made.id } })).toEqual(made)
  expect(await db.assignment.findUniqueOrThrow({ where: { id: given.id } })).toEqual(given)
  expect(await db.lesson.count({ where: { moduleId: mine.id } })).toBe(0)
})

it('says the same of news as often as it is asked, and nothing any more once the file is as it was', async () => {
  const { shelf, bring, module } = await begin()
  await db.module.update({ where: { id: (await module('awal')).id }, data: { title: 'Judul pelatih' } })
  shelf.write(CHANGED)
  await bring()
  const { fileNews } = await module('awal')
  shelf.write({ 'modul/01-awal/01-pertama.mdx': lessonFile('Sekali lagi') })
  await bring()
  expect((await module('awal')).fileNews).toEqual(fileNews)
  shelf.write(SAMPLE)
  await bring()
  expect(await module('awal')).toMatchObject({ title: 'Judul pelatih', fileNews: {} })
})
