import { randomUUID } from 'node:crypto'
import { unzipSync } from 'fflate'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import type { Asker } from '#app/domain/access/asker.ts'
import { studioModule } from '#app/domain/content/studio-list.server.ts'
import { exportModule, gitOnlyLessons } from '#app/domain/content/exporting/export.server.ts'
import { studioLesson } from '#app/domain/content/studio.server.ts'
import { stopCompiler } from '#app/mdx/restricted.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { caseFile } from '#tests/support/cases.ts'
import { aCourse, actionsIn, clearCourses, seenBy } from '#tests/support/making.ts'
import { zip, type ZipPart } from '#tests/support/zip.ts'
import { drawPictures } from './pictures.server.ts'
import { storeDocument } from './store.server.ts'
import { takeDocument } from './take.server.ts'
import { undoDocument } from './undo.server.ts'
import { documentPicture, forgetDocuments, readDocumentImport, waitingDocuments } from './waiting.server.ts'

const NOW = new Date('2026-11-30T02:00:00Z')
const LESSON: ZipPart = { name: '01-contoh.mdx', content: '---\njudul: Contoh\nringkasan: R\nmenit: 5\n---\n\n## A\n\nIsi **baru**.\n' }
const ABOUT: ZipPart = {
  name: 'modul.mdx',
  content: '---\njudul: Modul baru\nringkasan: R\njp: 2\ntujuan: [membaca]\nprasyarat: [01-awal, 09-tidak-ada]\n---\n\nPengantar.\n',
}

clearCourses()
afterAll(() => stopCompiler())

function bring(asker: Asker, bytes: Buffer, more: { fileName?: string; module?: string | null; key?: string } = {}) {
  const brought = { bytes: new Uint8Array(bytes), fileName: 'bahan.docx', split: 'headings' as const, key: randomUUID(), module: 'awal' }
  return storeDocument(asker, { ...brought, ...more }, NOW)
}

async function waiting(asker: Asker, bytes: Buffer, more: Parameters<typeof bring>[2] = {}): Promise<string> {
  const stored = await bring(asker, bytes, more)
  if (!stored.ok) throw new Error(stored.reason)
  return stored.id
}

function take(asker: Asker, id: string, more: { parts?: number[]; key?: string; headings?: boolean } = {}) {
  return takeDocument(asker, { id, key: randomUUID(), parts: [0], headings: false, ...more }, NOW)
}

async function outcomeOf(asker: Asker, id: string) {
  const open = await readDocumentImport(asker, id)
  if (open?.state !== 'taken') throw new Error('Nothing was taken.')
  return open.outcome
}

test('refuses a participant, a trainer of another district, and a module that is not there', async () => {
  const { trainer, learner } = await aCourse()
  const { trainer: stranger } = await aCourse()
  const id = await waiting(trainer, caseFile('docx/02-headings-made-by-hand.docx'))
  expect(await bring(learner, caseFile('docx/02-headings-made-by-hand.docx'))).toEqual({ ok: false, reason: 'not-found' })
  expect(await bring(trainer, Buffer.from('x'), { module: 'tidak-ada' })).toEqual({ ok: false, reason: 'not-found' })
  const { moduleId } = await db.documentImport.findUniqueOrThrow({ where: { id } })
  expect(await waitingDocuments(trainer, moduleId)).toMatchObject([{ id, fileName: 'bahan.docx' }])
  for (const other of [learner, stranger]) {
    expect(await readDocumentImport(other, id)).toBeNull()
    expect(await take(other, id)).toEqual({ ok: false, reason: 'not-found' })
    expect(await undoDocument(other, { id, key: randomUUID() }, NOW)).toEqual({ ok: false, reason: 'not-found' })
    expect(await waitingDocuments(other, moduleId)).toEqual([])
    expect(await documentPicture(other, id, 'bahan-1.png')).toBeNull()
    expect(await exportModule(learner, { slug: 'awal', extent: 'all' }, NOW)).toBeNull()
  }
  expect(await take(trainer, id)).toMatchObject({ ok: true })
})

test('a number like a NIK is kept nowhere, not even while the file waits', async () => {
  const { trainer } = await aCourse()
  const number = '9799990101900001'
  const id = await waiting(trainer, Buffer.from(`# ${number}\n\nNomor ${number} ada di sini.`), { fileName: `${number}.md` })
  const row = await db.documentImport.findUniqueOrThrow({ where: { id } })
  expect(JSON.stringify(row)).not.toContain(number)
  const open = await readDocumentImport(trainer, id)
  expect(open?.state === 'waiting' && open.read.parts).toMatchObject([{ title: 'Tanpa judul', refused: 'digits16' }])
  expect(await take(trainer, id)).toEqual({ ok: false, reason: 'nothing' })
})

test('drafts come in at the end of the module, and participants see nothing of them', async () => {
  const { trainer, learner, districtId } = await aCourse()
  const before = await seenBy(learner)
  const id = await waiting(trainer, caseFile('docx/02-headings-made-by-hand.docx'))
  expect(await seenBy(learner)).toEqual(before)
  expect(await take(trainer, id, { headings: true })).toEqual({ ok: true, lessons: 1 })
  expect(await seenBy(learner)).toEqual(before)
  const [made] = (await outcomeOf(trainer, id)).lessons
  const lesson = await studioLesson(trainer, { module: 'awal', lesson: made?.slug ?? '' })
  expect(lesson).toMatchObject({ published: null, draft: { origin: 'STUDIO', authorId: trainer.id, number: 1 } })
  const version = await db.lessonVersion.findUniqueOrThrow({ where: { id: lesson?.draft?.id ?? '' } })
  expect(version.source).toMatch(/^## BAB I PENDAHULUAN\n\n### 1\.1 Latar Belakang\n/)
  expect(await actionsIn(districtId)).toEqual(['document.bring', 'document.take'])
})

test('the same form sent twice keeps and takes a file once, and nobody takes it again', async () => {
  const { trainer } = await aCourse()
  const [key, taking] = [randomUUID(), randomUUID()]
  const file = caseFile('docx/04-text-box-said-once.docx')
  const [one, two] = [await waiting(trainer, file, { key }), await waiting(trainer, file, { key })]
  expect(one).toBe(two)
  const count = () => db.lesson.count({ where: { module: { districtId: trainer.districtId } } })
  const before = await count()
  const answers = await Promise.all([take(trainer, one, { key: taking }), take(trainer, one, { key: taking })])
  expect(answers).toEqual([{ ok: true, lessons: 1 }, { ok: true, lessons: 1 }])
  expect(await take(trainer, one)).toEqual({ ok: false, reason: 'ended' })
  expect(await count()).toBe(before + 1)
})

test('only what is ticked comes in', async () => {
  const { trainer } = await aCourse()
  const id = await waiting(trainer, caseFile('docx/11-slides-control.pptx'), { fileName: 'paparan.pptx' })
  await take(trainer, id, { parts: [1, 7] })
  expect((await outcomeOf(trainer, id)).lessons.map(({ title }) => title)).toEqual(['Catatan pembicara: Membaca tiga data'])
})

test('undone, drafts that nobody has touched are archived, and one that somebody wrote on stays', async () => {
  const { trainer } = await aCourse()
  const id = await waiting(trainer, caseFile('docx/11-slides-control.pptx'))
  await take(trainer, id, { parts: [0, 1] })
  const [first] = (await outcomeOf(trainer, id)).lessons
  await db.lessonVersion.create({
    data: { lessonId: first?.id ?? '', number: 2, title: 'x', summary: 'x', minutes: 1, source: 'x', hash: 'x', origin: 'STUDIO' },
  })
  const key = randomUUID()
  const undone = { ok: true, dropped: false, archived: 1, left: 1 }
  expect(await undoDocument(trainer, { id, key }, NOW)).toEqual(undone)
  expect(await undoDocument(trainer, { id, key: randomUUID() }, NOW)).toEqual(undone)
  expect((await db.lesson.findUniqueOrThrow({ where: { id: first?.id ?? '' } })).retiredAt).toBeNull()
})

test('a file that waits is thrown away with its pictures, by hand or after a month', async () => {
  const { trainer } = await aCourse()
  const file = caseFile('docx/07-pictures-gps-emf-linked-cropped.docx')
  const [one, two] = [await waiting(trainer, file), await waiting(trainer, file)]
  expect(await undoDocument(trainer, { id: one, key: randomUUID() }, NOW)).toMatchObject({ ok: true, dropped: true })
  expect(await take(trainer, one)).toEqual({ ok: false, reason: 'ended' })
  await forgetDocuments(new Date(NOW.getTime() + 40 * 86_400_000))
  expect(await db.documentImport.count({ where: { id: two } })).toBe(0)
  expect(await db.documentPicture.count({ where: { importId: { in: [one, two] } } })).toBe(0)
})

test('a picture that Word has cut is cut, and says nothing of its place', async () => {
  const { trainer } = await aCourse()
  const id = await waiting(trainer, caseFile('docx/07-pictures-gps-emf-linked-cropped.docx'), { fileName: 'foto.docx' })
  const [whole, photo, cut] = await Promise.all(
    ['foto-1.png', 'foto-2.jpg', 'foto-3.png'].map((name) => documentPicture(trainer, id, name)),
  )
  const [before, after] = [await sharp(whole?.bytes).metadata(), await sharp(cut?.bytes).metadata()]
  expect(after.width).toBe(Math.floor(before.width * 0.9) - Math.ceil(before.width * 0.5))
  expect(after.height).toBe(before.height)
  expect((await sharp(photo?.bytes).metadata()).exif).toBeUndefined()
})

test('a picture that is none is told and kept nowhere', async () => {
  const png = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#3a6' } }).png().toBuffer()
  png.writeUInt32BE(60_000, 16)
  const place = { in: 'whole' as const }
  const raw = { name: 'a.png', kind: 'png' as const, crop: null, place }
  const drawn = await drawPictures([{ ...raw, bytes: png }, { ...raw, bytes: new Uint8Array([0x89, 0x50]) }])
  expect(drawn.pictures).toEqual([])
  expect(drawn.told.map(({ code }) => code)).toEqual(['pictureBroken', 'pictureBroken'])
})

test('a module in a ZIP becomes one of its own that no cohort has opened; what waits is known by its name', async () => {
  const { trainer, learner, districtId } = await aCourse()
  const before = await seenBy(learner)
  const quiz = { name: 'kuis.gift', content: '::A::Benar?{T}\n' }
  const id = await waiting(trainer, zip([ABOUT, LESSON, quiz]), { module: null, fileName: '07-modul-baru.zip' })
  expect(await take(trainer, id)).toEqual({ ok: true, lessons: 1 })
  const { module, isNew } = await outcomeOf(trainer, id)
  expect([module, isNew]).toEqual(['modul-baru', true])
  const row = await db.module.findUniqueOrThrow({
    where: { districtId_slug: { districtId, slug: module } },
    include: { quizzes: true, cohorts: true },
  })
  expect(row).toMatchObject({ origin: 'STUDIO', title: 'Modul baru', jp: 2, prerequisites: ['awal'], source: 'Pengantar.', cohorts: [] })
  expect(row.quizzes).toHaveLength(1)
  expect(await seenBy(learner)).toEqual(before)
  await undoDocument(trainer, { id, key: randomUUID() }, NOW)
  expect((await db.module.findUniqueOrThrow({ where: { id: row.id } })).retiredAt).not.toBeNull()
})

test('what participants would see at once comes in without faults only; with faults it is a draft', async () => {
  const { trainer } = await aCourse()
  const about = { ...ABOUT, content: `${String(ABOUT.content)}\nimport x from "fs"\n\n{process.env}\n` }
  const id = await waiting(trainer, zip([about, LESSON, { name: 'kuis.gift', content: '::A::Benar?{=\n' }]), { module: null })
  const open = await readDocumentImport(trainer, id)
  if (open?.state !== 'waiting') throw new Error('It does not wait.')
  expect(open.read.module).toMatchObject({ source: '', quizzes: [] })
  expect(open.read.parts[0]).toMatchObject({ title: 'Pengantar modul', refused: null })
  expect(open.read.parts[0]?.faults.length).toBeGreaterThan(0)
  expect(open.read.notices.map(({ code }) => code)).toEqual(['introduction', 'quiz'])
  await take(trainer, id, { parts: [0, 1] })
  const { module } = await outcomeOf(trainer, id)
  const rows = await db.lessonVersion.findMany({ where: { lesson: { module: { slug: module, districtId: trainer.districtId } } } })
  expect(rows.map(({ origin, publishedAt }) => [origin, publishedAt])).toEqual([['STUDIO', null], ['STUDIO', null]])
})

test('a drawing that is taken in the module keeps its place; the new one gets a number, and its lesson says so', async () => {
  const { trainer, districtId } = await aCourse()
  const svg = (path: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="${path}"/></svg>`
  const { id: moduleId } = await db.module.findUniqueOrThrow({ where: { districtId_slug: { districtId, slug: 'awal' } } })
  await db.moduleFile.create({ data: { moduleId, name: 'denah.svg', sha256: 'x', text: svg('M0 0h1') } })
  const lesson = { ...LESSON, content: '<Gambar berkas="denah.svg" alt="Peta" />' }
  const bad = { name: 'jahat.svg', content: '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>' }
  const id = await waiting(trainer, zip([lesson, { name: 'denah.svg', content: svg('M0 0h2') }, bad]), { fileName: 'a.zip' })
  await take(trainer, id)
  const files = await db.moduleFile.findMany({ where: { moduleId, name: { startsWith: 'denah' } }, orderBy: { name: 'asc' } })
  expect(files.map(({ name, text }) => [name, text])).toEqual([['denah-2.svg', svg('M0 0h2')], ['denah.svg', svg('M0 0h1')]])
  const [made] = (await outcomeOf(trainer, id)).lessons
  const version = await db.lessonVersion.findFirstOrThrow({ where: { lessonId: made?.id ?? '' } })
  expect(version.source).toBe('<Gambar berkas="denah-2.svg" alt="Peta" />')
  expect((await outcomeOf(trainer, id)).notices.map(({ code }) => code)).toEqual(['badDrawing'])
  expect(await db.moduleFile.count({ where: { name: 'jahat.svg' } })).toBe(0)
})

test('a module that goes out comes in again as it was', async () => {
  const { trainer } = await aCourse()
  const archive = await exportModule(trainer, { slug: 'awal', extent: 'all' }, NOW)
  const again = await exportModule(trainer, { slug: 'awal', extent: 'all' }, NOW)
  const bytes = Buffer.from(await new Response(archive?.body).bytes())
  expect(bytes).toEqual(Buffer.from(await new Response(again?.body).bytes()))
  const id = await waiting(trainer, bytes, { module: null, fileName: archive?.name ?? '' })
  const open = await readDocumentImport(trainer, id)
  if (open?.state !== 'waiting') throw new Error('It does not wait.')
  await take(trainer, id, { parts: open.read.parts.map((_, index) => index) })
  const { module } = await outcomeOf(trainer, id)
  const textsIn = async (slug: string) => {
    const rows = await db.lesson.findMany({
      where: { module: { slug, districtId: trainer.districtId } },
      orderBy: { position: 'asc' },
      select: { slug: true, title: true, minutes: true, versions: { select: { source: true } } },
    })
    return rows.map(({ versions, ...facts }) => ({ ...facts, source: versions[0]?.source.trim() }))
  }
  expect(await textsIn(module)).toEqual(await textsIn('awal'))
})

test('facts of a lesson are taken by the strict schema; what is wrong with them is told, and the lesson comes in', async () => {
  const { trainer } = await aCourse()
  const content = '---\njudul: Contoh\nringkasan: R\nmenit: banyak\nlayout: x\n---\n\nIsi.\n'
  const id = await waiting(trainer, zip([{ name: '01-contoh.mdx', content }]), { fileName: 'a.zip' })
  const open = await readDocumentImport(trainer, id)
  expect(open?.state === 'waiting' && open.read.notices).toEqual([
    { code: 'frontMatter', place: { in: 'file', file: '01-contoh.mdx', line: 1 }, shown: 'menit, layout' },
  ])
  expect(open?.state === 'waiting' && open.read.parts).toMatchObject([{ title: 'Contoh', minutes: 1, source: 'Isi.' }])
})

test('a lesson of a file that uses full MDX goes out whole, and is marked: by git only', async () => {
  const { trainer, districtId } = await aCourse()
  const module = await db.module.findUniqueOrThrow({
    where: { districtId_slug: { districtId, slug: 'awal' } },
    include: { lessons: { orderBy: { position: 'asc' } } },
  })
  expect(await gitOnlyLessons(module.id)).toEqual([])
  const [lesson] = module.lessons
  const source = 'export const a = 1\n\nAngka {a}.\n'
  await db.lessonVersion.update({ where: { id: lesson?.publishedVersionId ?? '' }, data: { source } })
  expect(await gitOnlyLessons(module.id)).toEqual([lesson?.title])
  const marks = (await studioModule(trainer, 'awal', null))?.page.rows.map(({ gitOnly }) => gitOnly)
  expect(marks).toEqual(module.lessons.map(({ id }) => id === lesson?.id))
  const archive = await exportModule(trainer, { slug: 'awal', extent: 'all' }, NOW)
  const texts = Object.values(unzipSync(await new Response(archive?.body).bytes())).map((bytes) => new TextDecoder().decode(bytes))
  expect(texts.filter((text) => text.endsWith(source))).toHaveLength(1)
  expect(texts.find((text) => text.startsWith('Modul: '))).toContain(`Hanya lewat git (memakai MDX penuh, studio tidak menerimanya):\n- ${lesson?.slug}`)
})
