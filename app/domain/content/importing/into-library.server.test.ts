import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import type { Asker } from '#app/domain/access/asker.ts'
import { exportModule } from '#app/domain/content/exporting/export.server.ts'
import { acceptMedium } from '#app/domain/media/accept-medium.server.ts'
import { addMedium } from '#app/domain/media/adding.server.ts'
import { MEGABYTE } from '#app/domain/files/files.ts'
import { mayBeTooLarge } from '#app/domain/content/exporting/media.server.ts'
import { MODULE } from '#app/domain/media/limits.ts'
import { moduleMedia } from '#app/domain/media/module-media.server.ts'
import { mediaRoom } from '#app/domain/media/room.server.ts'
import { compileText } from '#app/domain/prose/compile.server.ts'
import { stopCompiler } from '#app/mdx/restricted.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { writeLoose } from '#app/platform/data/files.server.ts'
import { caseFile } from '#tests/support/cases.ts'
import { aCourse, clearCourses } from '#tests/support/making.ts'
import { mp4 } from '#tests/support/films.ts'
import { pdfFile } from '#tests/support/pdf.ts'
import { teachingDocument } from '#tests/support/word-file.ts'
import { zip, type ZipPart } from '#tests/support/zip.ts'
import { handlePreparing, PREPARE } from './preparing.server.ts'
import { storeDocument } from './store.server.ts'
import { takeDocument } from './take.server.ts'
import { undoDocument } from './undo.server.ts'
import { documentPicture, forgetDocuments, readDocumentImport } from './waiting.server.ts'

const NOW = new Date('2026-11-30T02:00:00Z')

clearCourses()
afterAll(() => stopCompiler())

async function waiting(asker: Asker, bytes: Uint8Array, fileName: string, module: string | null = 'awal') {
  const brought = { bytes: new Uint8Array(bytes), fileName, split: 'headings' as const, key: randomUUID(), module }
  const stored = await storeDocument(asker, brought, NOW)
  if (!stored.ok) throw new Error(stored.reason)
  return stored.id
}

async function readOf(asker: Asker, id: string) {
  const open = await readDocumentImport(asker, id)
  if (open?.state !== 'waiting') throw new Error('It does not wait.')
  return open.read
}

async function outcomeOf(asker: Asker, id: string) {
  const open = await readDocumentImport(asker, id)
  if (open?.state !== 'taken') throw new Error('Nothing was taken.')
  return open.outcome
}

function take(asker: Asker, id: string, parts = [0, 1]) {
  return takeDocument(asker, { id, key: randomUUID(), parts, headings: false }, NOW)
}

async function libraryOf(asker: Asker, slug = 'awal') {
  const { id } = await db.module.findUniqueOrThrow({ where: { districtId_slug: { districtId: asker.districtId, slug } } })
  const links = await db.fileLink.findMany({ where: { noun: MODULE, thingId: id }, orderBy: { name: 'asc' } })
  return { id, names: links.map(({ name }) => name), media: await moduleMedia(id) }
}

const sourceOf = async (lessonId: string | undefined) =>
  (await db.lessonVersion.findFirstOrThrow({ where: { lessonId: lessonId ?? '' } })).source

const colour = (background: string) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background } }).png().toBuffer()
const lesson = (content: string): ZipPart => ({ name: '01-contoh.mdx', content })
const picture = (name: string) => `<Gambar berkas="${name}" alt="Peta desa" />\n`

test('pictures of a Word file lie in the library, and the drafts that name them can be published as they are', async () => {
  const { trainer } = await aCourse()
  const id = await waiting(trainer, await teachingDocument(), 'Bahan ajar.docx')
  expect((await readOf(trainer, id)).parts[0]?.faults).toEqual([])
  expect((await libraryOf(trainer)).names).toEqual([])
  expect(await take(trainer, id)).toEqual({ ok: true, lessons: 2 })
  const { names, media } = await libraryOf(trainer)
  expect(names).toEqual(['bahan-ajar-1.png', 'bahan-ajar-2.png'])
  const { kept, lessons } = await outcomeOf(trainer, id)
  expect(kept).toEqual(names)
  expect((await compileText('STUDIO', await sourceOf(lessons[0]?.id), media)).ok).toBe(true)
  expect(await db.documentPicture.count({ where: { importId: id } })).toBe(0)
  // Taken back, its pictures stay: somebody may have used them elsewhere.
  await undoDocument(trainer, { id, key: randomUUID() }, NOW)
  expect((await libraryOf(trainer)).names).toEqual(names)
})

test('only the pictures of the ticked drafts come along', async () => {
  const { trainer } = await aCourse()
  const id = await waiting(trainer, await teachingDocument(), 'Bahan ajar.docx')
  await take(trainer, id, [1])
  expect((await libraryOf(trainer)).names).toEqual(['bahan-ajar-2.png'])
})

test('a taken name gets a number that the draft says; the same picture again is the one that lies there', async () => {
  const { trainer } = await aCourse()
  const [red, blue] = [await colour('#a11'), await colour('#11a')]
  const archive = (bytes: Buffer) => zip([lesson(picture('peta.png')), { name: 'peta.png', content: bytes }])
  const sources = []
  for (const bytes of [red, blue, red]) {
    const id = await waiting(trainer, archive(bytes), 'a.zip')
    await take(trainer, id)
    sources.push((await sourceOf((await outcomeOf(trainer, id)).lessons[0]?.id)).trim())
  }
  expect(sources).toEqual(['peta.png', 'peta (2).png', 'peta.png'].map((name) => picture(name).trim()))
  expect((await libraryOf(trainer)).names).toEqual(['peta (2).png', 'peta.png'])
})

test('where modules may hold no more, nothing comes in: no lesson, no picture, and the file waits on', async () => {
  const { trainer, districtId } = await aCourse()
  const { trainer: other } = await aCourse()
  await take(other, await waiting(other, await teachingDocument(), 'Bahan ajar.docx'))
  const { bytes } = await mediaRoom(other.districtId)
  // The first of the two pictures fits, the second does not.
  await db.setting.create({ data: { key: `media.bytes:${districtId}`, value: String(bytes - 1) } })
  const id = await waiting(trainer, await teachingDocument(), 'Bahan ajar.docx')
  const before = await db.lesson.count({ where: { module: { districtId } } })
  expect(await take(trainer, id)).toEqual({ ok: false, reason: 'full' })
  expect(await db.lesson.count({ where: { module: { districtId } } })).toBe(before)
  expect((await libraryOf(trainer)).names).toEqual([])
  expect((await readOf(trainer, id)).parts).toHaveLength(2)
})

test('files beside the lessons of a ZIP are looked into like uploads; what is refused says why, and the rest comes in', async () => {
  const { trainer } = await aCourse()
  const id = await waiting(
    trainer,
    zip([
      lesson(`${picture('peta.png')}\n<Berkas berkas="surat.pdf" judul="Surat" />\n`),
      { name: 'peta.png', content: await colour('#393') },
      { name: 'surat.pdf', content: pdfFile({ catalog: '/Title (a)' }) },
      { name: 'pindaian.pdf', content: caseFile('media/14-phone-scan-no-text.pdf') },
      { name: 'jahat.pdf', content: Buffer.from('MZ program') },
      { name: 'catatan.exe', content: Buffer.from('MZ') },
    ]),
    'a.zip',
  )
  const { notices, parts } = await readOf(trainer, id)
  expect(parts[0]?.faults).toEqual([])
  expect(notices.find(({ shown }) => shown === 'pindaian.pdf')).toMatchObject({
    code: 'fileNote',
    said: { id: expect.stringMatching(/tidak berisi teks/) },
  })
  expect(notices.filter(({ code }) => code !== 'fileNote')).toMatchObject([
    { code: 'badFile', shown: 'jahat.pdf', said: { id: expect.stringMatching(/namanya/), en: expect.stringMatching(/name/) } },
    { code: 'unknownFile', shown: 'catatan.exe' },
  ])
  expect(await documentPicture(trainer, id, 'surat.pdf')).toBeNull()
  await take(trainer, id)
  const { names, media } = await libraryOf(trainer)
  // What no draft of the file names comes along too.
  expect(names).toEqual(['peta.png', 'pindaian.pdf', 'surat.pdf'])
  expect(media['surat.pdf']).toMatchObject({ kind: 'file', type: 'PDF' })
})

test('the picture of a ZIP from a Mac lies in the library, whatever its name was spelled like', async () => {
  const { trainer } = await aCourse()
  const id = await waiting(trainer, caseFile('docx/13-module-zipped-on-a-mac.zip'), 'modul.zip', null)
  await take(trainer, id)
  const { module, lessons } = await outcomeOf(trainer, id)
  const { names, media } = await libraryOf(trainer, module)
  expect(names).toEqual(['grafik-e.png'])
  expect((await compileText('STUDIO', await sourceOf(lessons[0]?.id), media)).ok).toBe(true)
})

test('an introduction that shows a picture comes in as one, under the name that the picture was given', async () => {
  const { trainer, districtId } = await aCourse()
  const same = await colour('#474')
  const about = { name: 'modul.mdx', content: `---\njudul: B\nringkasan: R\njp: 2\ntujuan: [a]\n---\n\n${picture('b.png')}` }
  const id = await waiting(trainer, zip([about, { name: 'a.png', content: same }, { name: 'b.png', content: same }]), 'a.zip', null)
  await take(trainer, id, [])
  const { module: slug } = await outcomeOf(trainer, id)
  const row = await db.module.findUniqueOrThrow({ where: { districtId_slug: { districtId, slug } } })
  expect(row.source.trim()).toBe(picture('a.png').trim())
  expect((await compileText('STUDIO', row.source, (await libraryOf(trainer, slug)).media)).ok).toBe(true)
})

test('a module goes out with what its texts name, and comes in again with it', async () => {
  const { trainer } = await aCourse()
  const bytes = zip([
    lesson(`${picture('peta.png')}\n<Berkas berkas="surat.pdf" judul="Surat" />\n`),
    { name: 'peta.png', content: await colour('#939') },
    { name: 'surat.pdf', content: pdfFile({ catalog: '/Title (b)' }) },
    { name: 'tak-disebut.pdf', content: pdfFile({ catalog: '/Title (c)' }) },
  ])
  const first = await waiting(trainer, bytes, 'a.zip')
  await take(trainer, first)
  const archive = await exportModule(trainer, { slug: 'awal', extent: 'all' }, NOW)
  const id = await waiting(trainer, await new Response(archive?.body).bytes(), 'lagi.zip', null)
  const { parts } = await readOf(trainer, id)
  await take(trainer, id, parts.map((_, index) => index))
  const { module, lessons } = await outcomeOf(trainer, id)
  const { names, media } = await libraryOf(trainer, module)
  expect(names).toEqual(['peta.png', 'surat.pdf'])
  const again = await sourceOf(lessons.at(-1)?.id)
  expect(again.trim()).toBe((await sourceOf((await outcomeOf(trainer, first)).lessons[0]?.id)).trim())
  expect((await compileText('STUDIO', again, media)).ok).toBe(true)
})

test('of a library that is too large the ZIP for coming in again names what stays, and that is known by its name', async () => {
  const { trainer } = await aCourse()
  const { id: moduleId } = await libraryOf(trainer)
  expect(await mayBeTooLarge(moduleId)).toBe(false)
  const bring = async (into: string, name: string, bytes: Buffer) => {
    const accepted = await acceptMedium({ ...(await writeLoose(Readable.from([bytes]))), name })
    if (!accepted.ok) throw new Error(accepted.fault.code)
    return addMedium(trainer, into, { medium: accepted.value, key: undefined }, NOW)
  }
  const film = mp4({ free: Buffer.alloc(25 * MEGABYTE) })
  await bring(moduleId, 'film.mp4', film)
  const source = `<Video berkas="film.mp4" judul="Film">\n\nNaskah.\n\n</Video>\n\n${picture('peta.png')}`
  const bytes = zip([lesson(source), { name: 'peta.png', content: await colour('#393') }])
  await take(trainer, await waiting(trainer, bytes, 'a.zip'), [0])
  expect(await mayBeTooLarge(moduleId)).toBe(true)
  const wish = { slug: 'awal', extent: 'takenAgain' } as const
  const small = await new Response((await exportModule(trainer, wish, NOW))?.body).bytes()
  const all = await new Response((await exportModule(trainer, { ...wish, extent: 'all' }, NOW))?.body).bytes()
  expect([small.length < 25 * MEGABYTE, all.length > 25 * MEGABYTE]).toEqual([true, true])
  expect(new TextDecoder().decode(small)).not.toContain('/film.mp4')
  const again = await waiting(trainer, small, 'lagi.zip', null)
  await take(trainer, again, (await readOf(trainer, again)).parts.map((_, index) => index))
  const { module: slug, lessons } = await outcomeOf(trainer, again)
  const into = await libraryOf(trainer, slug)
  const text = await sourceOf(lessons.at(-1)?.id)
  expect((await compileText('STUDIO', text, into.media)).ok).toBe(false)
  await bring(into.id, 'film.mp4', film)
  const { media, names } = await libraryOf(trainer, slug)
  expect(names).toEqual(['film.mp4', 'peta.png'])
  expect((await compileText('STUDIO', text, media)).ok).toBe(true)
})

const prepared = (id: string) => db.fileLink.findMany({ where: { noun: 'document', thingId: id }, select: { name: true } })
const messages = (id: string) =>
  db.outboxMessage.findMany({ where: { kind: PREPARE, payload: { equals: { importId: id } } } })

test('pictures are drawn beside the requests; who presses before is told so, and nothing is half there', async () => {
  const { trainer } = await aCourse()
  const parts = await Promise.all(
    ['#123456', '#654321', '#abcdef'].map(async (tone, n) => ({ name: `foto-${n}.png`, content: await colour(tone) })),
  )
  const text = parts.map(({ name }) => picture(name)).join('\n')
  const id = await waiting(trainer, zip([lesson(text), ...parts]), 'foto.zip')
  expect(await messages(id)).toHaveLength(1)
  const wish = { id, key: randomUUID(), parts: [0], headings: false }
  // One picture is always finished: whoever presses again and again arrives.
  expect(await takeDocument(trainer, wish, NOW, -1)).toEqual({ ok: false, reason: 'preparing' })
  await handlePreparing({ importId: id }, '', NOW)
  expect(await prepared(id)).toHaveLength(3)
  expect((await libraryOf(trainer)).names).toEqual([])
  expect(await db.lesson.count({ where: { module: { districtId: trainer.districtId }, slug: 'contoh' } })).toBe(0)
  expect(await takeDocument(trainer, wish, NOW, -1)).toEqual({ ok: true, lessons: 1 })
  expect((await libraryOf(trainer)).names).toEqual(['foto-0.png', 'foto-1.png', 'foto-2.png'])
  expect(await prepared(id)).toEqual([])
})

test('what was prepared goes with a file that is thrown away, forgotten, or taken while it is still drawn', async () => {
  const { trainer } = await aCourse()
  const bring = async () => {
    const parts = [lesson(picture('a.png')), { name: 'a.png', content: await colour('#112233') }]
    return waiting(trainer, zip(parts), 'satu.zip')
  }
  const [dropped, forgotten, taken] = [await bring(), await bring(), await bring()]
  for (const id of [dropped, forgotten]) await handlePreparing({ importId: id }, '', NOW)
  await undoDocument(trainer, { id: dropped, key: randomUUID() }, NOW)
  await forgetDocuments(new Date(NOW.getTime() + 31 * DAY))
  const files = () => db.storedFile.count({ where: { districtId: trainer.districtId } })
  expect([await prepared(dropped), await prepared(forgotten), await files()]).toEqual([[], [], 0])
  // The message of one that has ended does nothing.
  await handlePreparing({ importId: taken }, '', NOW)
  expect([await prepared(taken), await files()]).toEqual([[], 0])
})
