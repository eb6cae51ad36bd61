import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { handlePreparing } from '#app/domain/content/importing/preparing.server.ts'
import { MOST_FILE_BYTES } from '#app/domain/files/files.ts'
import { db } from '#app/platform/data/db.server.ts'
import { caseFile } from '#tests/support/cases.ts'
import { aWaitingDocument } from '#tests/support/documents.ts'
import { visitor } from '#tests/support/doors.ts'
import { aCourse, clearCourses } from '#tests/support/making.ts'
import { askerFor } from '#tests/support/world.ts'
import { action as bring } from './bring.tsx'
import { action as bringModule } from './bring-module.tsx'
import { loader as download } from './download.ts'
import { loader as picture } from './picture.ts'
import { documentPage } from './preview.page.server.ts'
import { action as take, loader as look } from './preview.tsx'
import { action as undo } from './undo.ts'

clearCourses()

async function room() {
  const course = await aCourse()
  const trainer = await visitor(course.trainer.id)
  const learner = await visitor(course.learner.id)
  const form = (name: string, bytes: Uint8Array) => {
    const fields = new FormData()
    fields.set('kunci', randomUUID())
    fields.set('bagi', 'judul')
    fields.set('berkas', new File([new Uint8Array(bytes)], name))
    return fields
  }
  return { ...course, trainer, learner, form }
}

const AWAL = { modul: 'awal' }
const keyed = (): [string, string][] => [['kunci', randomUUID()]]

test('refuses a participant, and who brings a file to a module of another district', async () => {
  const { learner, trainer, form, districtId } = await room()
  const file = caseFile('docx/04-text-box-said-once.docx')
  expect((await learner.post(bring, AWAL, form('a.docx', file))).status).toBe(404)
  expect((await learner.get(download, AWAL)).status).toBe(404)
  expect((await trainer.post(bring, { modul: 'tidak-ada' }, form('a.docx', file))).status).toBe(404)
  expect(await db.documentImport.count({ where: { districtId } })).toBe(0)
})

test('a file of another district is not there: not to look at, not to take, not to throw away, not its pictures', async () => {
  const { world } = await room()
  const { trainer: stranger } = await room()
  const { id: impor } = await aWaitingDocument(world, db)
  expect((await stranger.get(look, { impor })).status).toBe(404)
  expect((await stranger.post(take, { impor }, [...keyed(), ['draf', '0']])).status).toBe(404)
  expect((await stranger.post(undo, { impor }, keyed())).status).toBe(404)
  expect((await stranger.get(picture, { impor, gambar: 'bahan-1.png' })).status).toBe(404)
  expect((await db.documentImport.findUniqueOrThrow({ where: { id: impor } })).endedAt).toBeNull()
})

test.each([
  ['one that is too large', 'a.docx', () => Buffer.alloc(MOST_FILE_BYTES + 1), /25 MB/],
  [
    'a broken archive',
    'a.docx',
    () => caseFile('docx/04-text-box-said-once.docx').subarray(0, 900),
    /tidak dapat dibaca/,
  ],
  ['a workbook', 'a.xlsx', () => caseFile('people/01-template-filled-control.xlsx'), /buku Excel/],
  ['a program', 'a.exe', () => Buffer.from('MZ\u0090'), /tidak dikenal/],
  ['nothing', 'a.docx', () => Buffer.alloc(0), /kosong/],
] as const)(
  'says of %s what to do, beside the field, and keeps nothing',
  async (_, name, bytes, sentence) => {
    const { trainer, form, districtId } = await room()
    const answer = await trainer.post(bring, AWAL, form(name, bytes()))
    expect(answer.body).toMatchObject({ errors: { berkas: expect.stringMatching(sentence) } })
    expect(await db.documentImport.count({ where: { districtId } })).toBe(0)
  },
)

test('a document is no module of its own', async () => {
  const { trainer, form } = await room()
  const answer = await trainer.post(
    bringModule,
    {},
    form('a.docx', caseFile('docx/04-text-box-said-once.docx')),
  )
  expect(answer.body).toMatchObject({ errors: { berkas: expect.stringMatching(/tidak berisi modul/) } })
})

test('from a file to drafts and back: shown first, taken by ticks, undone by the receipt', async () => {
  const { trainer, form, districtId } = await room()
  const sent = await trainer.post(bring, AWAL, form('Paparan.pptx', caseFile('docx/11-slides-control.pptx')))
  const impor = sent.location?.split('/').at(-1) ?? ''
  expect((await trainer.get(look, { impor })).body).toMatchObject({
    waiting: {
      parts: [
        { title: 'Membaca tiga data', wanted: true, refused: null },
        { title: 'Catatan pembicara: Membaca tiga data', wanted: false },
      ],
      notices: [
        { places: 'slide 2' },
        { sentence: expect.stringContaining('Catatan pembicara'), places: '' },
      ],
      pictures: [{ name: 'paparan-1.png' }],
    },
    taken: null,
  })
  const seen = await trainer.get(picture, { impor, gambar: 'paparan-1.png' })
  expect(seen.status).toBe(200)
  const { location } = await trainer.post(take, { impor }, [...keyed(), ['draf', '0']])
  expect(location).toMatch(impor)
  expect((await trainer.get(look, { impor })).body).toMatchObject({
    waiting: null,
    taken: {
      lessons: [{ title: 'Membaca tiga data', to: '/studio/awal/membaca-tiga-data' }],
      library: { words: '1 gambar dan berkas ada di pustaka modul.', to: '/studio/awal/berkas' },
      byHand: [],
    },
  })
  await trainer.post(undo, { impor }, keyed())
  const lesson = await db.lesson.findFirstOrThrow({
    where: { slug: 'membaca-tiga-data', module: { districtId } },
  })
  expect(lesson.retiredAt).not.toBeNull()
})

test('the archive of a module is for saving only, and is not read by anybody else', async () => {
  const { trainer } = await room()
  const answer = await trainer.get(download, AWAL)
  expect(answer.status).toBe(200)
  expect(answer.response?.headers.get('Content-Disposition')).toMatch(/attachment; filename="?\d\d-awal\.zip/)
})

test('who pressed before the pictures were drawn finds her choice again, and how far they are', async () => {
  const { world, districtId } = await aCourse()
  const { id } = await aWaitingDocument(world, db)
  const asker = await askerFor(world.people.trainer.id)
  const shown = async (query = '') => (await documentPage(asker, id, new URLSearchParams(query)))?.waiting
  const ticked = (page: Awaited<ReturnType<typeof shown>>) => page?.parts.map(({ wanted }) => wanted)
  const first = await shown()
  expect([ticked(first), first?.headed, first?.prepared]).toEqual([
    [true, true],
    false,
    { done: 0, all: 1, words: expect.stringMatching(/^0 dari 1 gambar/) },
  ])
  const again = await shown('draf=1&judul=ya')
  expect([ticked(again), again?.headed]).toEqual([[false, true], true])
  expect(ticked(await shown('draf='))).toEqual([false, false])
  await handlePreparing({ importId: id }, '', new Date())
  expect((await shown())?.prepared).toBeNull()
  expect(await db.fileLink.count({ where: { noun: 'document', thingId: id, file: { districtId } } })).toBe(1)
})
