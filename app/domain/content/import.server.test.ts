import { afterEach, expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { createShelf, FIRST, lessonFile, SAMPLE, type Shelf } from '#tests/support/learning.ts'
import { draftOf, releaseOf } from '#tests/support/studio.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { saveDraft } from './drafts.server.ts'
import { importContent } from './import.server.ts'
import { publishDraft, restoreVersion } from './publish.server.ts'
import { contentFaults, studioLesson } from './studio.server.ts'

const shelves: Shelf[] = []
afterEach(() => shelves.splice(0).forEach((shelf) => shelf.remove()))

async function begin(files: Readonly<Record<string, string>> = SAMPLE) {
  const world = await createWorld()
  const shelf = createShelf(files)
  shelves.push(shelf)
  const report = await importContent(world.district.id, new Date(), shelf.folder)
  return { world, shelf, report, trainer: await askerFor(world.people.trainer.id) }
}

async function lessonOf(world: World, slug = FIRST.lesson) {
  return db.lesson.findFirstOrThrow({
    where: { slug, module: { districtId: world.district.id } },
    include: { publishedVersion: true, versions: { orderBy: { number: 'asc' } } },
  })
}

it('takes over modules, lessons, drawings, assignments and quizzes', async () => {
  const { world, report } = await begin()
  expect(report).toEqual({ unchanged: false, faults: [], notes: [] })
  const modules = await db.module.findMany({
    where: { districtId: world.district.id },
    orderBy: { position: 'asc' },
    include: { lessons: true, files: true, assignments: true, quizzes: true },
  })
  expect(modules.map((module) => [module.slug, module.lessons.length])).toEqual([
    ['awal', 2],
    ['lanjut', 2],
  ])
  expect(modules[1]?.prerequisites).toEqual(['awal'])
  expect(modules[0]?.files.map((file) => file.name)).toEqual(['peta.svg'])
  expect(modules[0]?.quizzes[0]?.questionCount).toBe(1)
  expect(modules[0]?.assignments[0]).toMatchObject({
    kind: 'TEAM',
    offsets: { opens: 0, due: 4, closes: 6, grading: 9 },
  })
  expect((await lessonOf(world)).publishedVersion).toMatchObject({
    number: 1,
    origin: 'FILE',
    authorId: null,
  })
})

it('does nothing for an unchanged tree', async () => {
  const { world, shelf } = await begin()
  expect(await importContent(world.district.id, new Date(), shelf.folder)).toEqual({ unchanged: true, faults: [], notes: [] })
  expect((await lessonOf(world)).versions).toHaveLength(1)
})

it('imports once when two processes start at the same moment', async () => {
  const world = await createWorld()
  const shelf = createShelf()
  shelves.push(shelf)
  await Promise.all([1, 2, 3].map(() => importContent(world.district.id, new Date(), shelf.folder)))
  expect(await db.module.count({ where: { districtId: world.district.id } })).toBe(2)
  expect((await lessonOf(world)).versions).toHaveLength(1)
})

it('keeps the last good version of a broken file and tells trainers where it is broken', async () => {
  const { world, shelf, trainer } = await begin()
  const broken = lessonFile('Pelajaran pertama', '## Satu\n\nKalimat {jumlah orang.\n')
  shelf.write({
    'modul/01-awal/01-pertama.mdx': broken,
    'modul/01-awal/02-kedua.mdx': lessonFile('Kedua baru'),
  })
  const { faults } = await importContent(world.district.id, new Date(), shelf.folder)
  expect(faults).toHaveLength(1)
  expect(faults[0]).toMatchObject({ path: 'modul/01-awal/01-pertama.mdx', line: 9 })
  expect((await lessonOf(world)).versions).toHaveLength(1)
  expect((await lessonOf(world, 'kedua')).title).toBe('Kedua baru')
  expect(await contentFaults(trainer)).toEqual(faults)
  const participant = await askerFor(world.teams.one.members[0].id)
  expect(await contentFaults(participant)).toEqual([])
  shelf.write({ 'modul/01-awal/01-pertama.mdx': lessonFile('Pelajaran pertama') })
  await importContent(world.district.id, new Date(), shelf.folder)
  expect(await contentFaults(trainer)).toEqual([])
})

it.each([
  [
    'a prerequisite that does not exist',
    'modul/02-lanjut/modul.mdx',
    /01-awal/g,
    '01-tidak-ada',
    'Prasyarat',
  ],
  ['a drawing that is missing', 'modul/01-awal/01-pertama.mdx', /peta\.svg/g, 'hilang.svg', 'hilang.svg'],
  ['weights that do not make 100', 'modul/01-awal/tugas.mdx', /bobot: 60/g, 'bobot: 50', '100'],
  ['dates in the wrong order', 'modul/01-awal/tugas.mdx', /tenggat: 4/g, 'tenggat: 8', 'urut'],
  ['three levels instead of four', 'modul/01-awal/tugas.mdx', /, "Empat\."/g, '', 'tingkat'],
  ['a key nobody knows', 'modul/01-awal/02-kedua.mdx', /menit: 10/g, 'menit: 10\nwaktu: 3', 'waktu'],
  ['a quiz that cannot be read', 'modul/01-awal/kuis.gift', / \}/g, '', 'kurung kurawal'],
  [
    'a number of 16 digits',
    'modul/01-awal/02-kedua.mdx',
    /Kalimat pertama/g,
    'NIK 6408015505900001',
    '16 angka',
  ],
  ['front matter that is code', 'modul/01-awal/02-kedua.mdx', /^---\n/g, '---js\n', ''],
])('finds %s', async (_name, file, pattern, replacement, words) => {
  const text = (SAMPLE[file] ?? '').replace(pattern, replacement)
  const { report } = await begin({ ...SAMPLE, [file]: text })
  expect(report.faults.length).toBeGreaterThan(0)
  for (const fault of report.faults) {
    expect(fault.path).toBe(file)
    expect(fault.line).toBeGreaterThanOrEqual(1)
    expect(fault.sentence.length).toBeGreaterThan(10)
  }
  expect(report.faults.map((fault) => fault.sentence).join(' ')).toContain(words)
})

it('refuses a lesson that holds the number of a person, and keeps the one before', async () => {
  const { world, shelf } = await begin()
  shelf.write({ 'modul/01-awal/02-kedua.mdx': lessonFile('Kedua baru', 'NIK 6408015505900001\n') })
  await importContent(world.district.id, new Date(), shelf.folder)
  expect((await lessonOf(world, 'kedua')).versions).toHaveLength(1)
})

it('refuses a second lesson of the same name', async () => {
  const { world, report } = await begin({ ...SAMPLE, 'modul/01-awal/03-pertama.mdx': lessonFile('Tiruan') })
  expect(report.faults.map(({ path }) => path)).toEqual(['modul/01-awal/03-pertama.mdx'])
  expect((await lessonOf(world)).title).toBe('Pelajaran pertama')
})

it('refuses a prerequisite that does not exist, and keeps the one before', async () => {
  const { world, shelf } = await begin()
  const path = 'modul/02-lanjut/modul.mdx'
  shelf.write({ [path]: (SAMPLE[path] ?? '').replace('01-awal', '01-tidak-ada') })
  await importContent(world.district.id, new Date(), shelf.folder)
  const where = { districtId: world.district.id, slug: 'lanjut' }
  expect((await db.module.findFirstOrThrow({ where })).prerequisites).toEqual(['awal'])
})

it('publishes a changed file at once while no trainer has touched the lesson', async () => {
  const { world, shelf } = await begin()
  shelf.write({ 'modul/01-awal/01-pertama.mdx': lessonFile('Judul baru') })
  await importContent(world.district.id, new Date(), shelf.folder)
  const lesson = await lessonOf(world)
  expect(lesson.title).toBe('Judul baru')
  expect(lesson.publishedVersion?.number).toBe(2)
})

it('publishes a lesson anew when only the drawing it shows changed', async () => {
  const { world, shelf } = await begin()
  const drawing = (SAMPLE['modul/01-awal/peta.svg'] ?? '').replace('"200"', '"300"')
  shelf.write({ 'modul/01-awal/peta.svg': drawing })
  await importContent(world.district.id, new Date(), shelf.folder)
  expect((await lessonOf(world)).publishedVersion?.number).toBe(2)
  expect((await lessonOf(world, 'kedua')).publishedVersion?.number).toBe(2)
})

it('keeps a text of the studio and offers the news of the file', async () => {
  const { world, shelf, trainer } = await begin()
  const draft = await draftOf(trainer, { title: 'Dari studio', source: '## Satu\n\nStudio.' })
  expect(await saveDraft(trainer, FIRST, draft, new Date())).toMatchObject({ ok: true, number: 2 })
  await publishDraft(trainer, FIRST, await releaseOf(trainer, 2), new Date())
  shelf.write({ 'modul/01-awal/01-pertama.mdx': lessonFile('Judul baru') })
  await importContent(world.district.id, new Date(), shelf.folder)
  const after = await studioLesson(trainer, FIRST)
  expect(after?.published?.title).toBe('Dari studio')
  expect(after?.news?.title).toBe('Judul baru')
  await importContent(world.district.id, new Date(), shelf.folder)
  expect((await lessonOf(world)).versions).toHaveLength(3)
  const restored = await restoreVersion(trainer, FIRST, await releaseOf(trainer, 3), new Date())
  expect(restored).toEqual({ ok: true, number: 4 })
  expect((await studioLesson(trainer, FIRST))?.news).toBeNull()
})

it('does not bury a draft under the news of its file', async () => {
  const { world, shelf, trainer } = await begin()
  const draft = await draftOf(trainer, { title: 'Draf', source: '## Satu\n\nStudio.' })
  await saveDraft(trainer, FIRST, draft, new Date())
  shelf.write({ 'modul/01-awal/01-pertama.mdx': lessonFile('Judul baru') })
  await importContent(world.district.id, new Date(), shelf.folder)
  const lesson = await studioLesson(trainer, FIRST)
  expect(lesson?.published?.number).toBe(1)
  expect(lesson?.draft?.title).toBe('Draf')
  expect(lesson?.news?.title).toBe('Judul baru')
})

it('keeps the last good drawing when its file breaks', async () => {
  const { world, shelf, report } = await begin()
  expect(report.faults).toEqual([])
  shelf.write({ 'modul/01-awal/peta.svg': '<svg onload="x()"></svg>' })
  const { faults } = await importContent(world.district.id, new Date(), shelf.folder)
  expect(faults.map((fault) => fault.path)).toContain('modul/01-awal/peta.svg')
  const kept = await db.moduleFile.findFirstOrThrow({
    where: { name: 'peta.svg', module: { districtId: world.district.id } },
  })
  expect(kept.text).toBe(SAMPLE['modul/01-awal/peta.svg'])
})

it('retires a lesson whose file is gone and brings it back with its file', async () => {
  const { world, shelf } = await begin()
  shelf.write({ 'modul/01-awal/02-kedua.mdx': null })
  await importContent(world.district.id, new Date(), shelf.folder)
  expect((await lessonOf(world, 'kedua')).retiredAt).not.toBeNull()
  shelf.write({ 'modul/01-awal/02-kedua.mdx': lessonFile('Pelajaran kedua') })
  await importContent(world.district.id, new Date(), shelf.folder)
  expect((await lessonOf(world, 'kedua')).retiredAt).toBeNull()
})
