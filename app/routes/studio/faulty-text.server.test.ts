import { afterAll, afterEach, expect, it } from 'vitest'
import { stopCompiler } from '#app/mdx/restricted.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { visitor } from '#tests/support/doors.ts'
import { FIRST, teach, type Shelf } from '#tests/support/learning.ts'
import { draftFields, releaseOf } from '#tests/support/studio.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { action as save, loader as editor } from './editor.tsx'
import { action as preview } from './preview.ts'
import { action as publish } from './publish.ts'

const shelves: Shelf[] = []
afterEach(() => shelves.splice(0).forEach((shelf) => shelf.remove()))
afterAll(() => stopCompiler())

const PLACE = { modul: FIRST.module, pelajaran: FIRST.lesson }
const CUT = '| a | b |\n| - | - |\n| satu | dua | hilang |\n\n[x](/belajar/awal/tidak-ada)'
const UNREAD = 'Isi.\n\n<!-- catatan -->'

async function begin() {
  const world = await createWorld()
  shelves.push(await teach(world))
  const asker = await askerFor(world.people.trainer.id)
  const trainer = await visitor(world.people.trainer.id)
  const write = async (source: string, ...more: [string, string][]) =>
    trainer.post(save, PLACE, [...(await draftFields(asker, { source })), ...more])
  return { world, asker, trainer, write }
}

const faults = (...lines: number[]) => lines.map((line) => ({ line }))

it('shows a text that can be drawn beside what a reader would miss, and says so when it is saved', async () => {
  const { trainer, write } = await begin()
  const looked = await trainer.post(preview, PLACE, [['naskah', CUT]])
  expect(looked.body).toMatchObject({ look: { text: { blocks: expect.anything() }, faults: faults(3, 5) } })
  const saved = await write(CUT)
  expect(saved.status).toBe(302)
  expect((await trainer.get(editor, PLACE)).body).toMatchObject({
    look: { text: { blocks: expect.anything() }, faults: faults(3, 5) },
    lastGood: null,
  })
})

it('goes on showing the published text while the newest one cannot be drawn', async () => {
  const { trainer, write } = await begin()
  await write(UNREAD)
  const { body } = await trainer.get(editor, PLACE)
  expect(body).toMatchObject({ look: { text: null, faults: faults(3) } })
  expect(JSON.stringify(body)).toMatch(/"lastGood":\{.*Kalimat pertama pelajaran/)
})

it('opens a lesson for mending whose published text does not compile any more', async () => {
  const { world, trainer } = await begin()
  const of = { slug: FIRST.lesson, module: { districtId: world.district.id } }
  const { id, publishedVersionId } = await db.lesson.findFirstOrThrow({ where: of })
  await db.lessonVersion.update({
    where: { id: publishedVersionId ?? '', lessonId: id },
    data: { source: UNREAD, origin: 'STUDIO', hash: 'e'.repeat(64) },
  })
  const { status, body } = await trainer.get(editor, PLACE)
  expect(status).toBe(200)
  expect(body).toMatchObject({ look: { text: null, faults: faults(3) }, lastGood: null })
  const looked = await trainer.post(preview, PLACE, [['naskah', '[x](/belajar/awal/pertama#s-apa)']])
  expect(looked.body).toMatchObject({ look: { faults: [] } })
})

it('does not publish what its sheet was opened for before a link went dead', async () => {
  const { world, asker, trainer, write } = await begin()
  await write('[kedua](/belajar/awal/kedua)')
  const { number, seen, mark } = await releaseOf(asker, 2)
  await db.lesson.updateMany({
    where: { slug: 'kedua', module: { districtId: world.district.id } },
    data: { retiredAt: new Date() },
  })
  const release: [string, string][] = [
    ['versi', String(number)],
    ['dilihat', String(seen)],
    ['tanda', mark],
  ]
  expect((await trainer.post(publish, PLACE, release)).status).toBe(302)
  const version = await db.lessonVersion.findFirstOrThrow({
    where: { number, lesson: { slug: FIRST.lesson, module: { districtId: world.district.id } } },
  })
  expect(version.publishedAt).toBeNull()
})

it('takes invisible signs out of a text at one press without scripts, and nothing else', async () => {
  const { trainer, write } = await begin()
  expect((await write('ta\u00adda \u200b👩\u200d⚕️\ufeff')).status).toBe(302)
  expect((await trainer.get(editor, PLACE)).body).toMatchObject({ look: { text: null, faults: faults(1) } })
  const pressed = await write('ta\u00adda \u200b👩\u200d⚕️\ufeff', ['bersihkan', 'lesson:naskah'])
  expect(pressed.status).toBe(302)
  expect((await trainer.get(editor, PLACE)).body).toMatchObject({
    values: { naskah: 'tada 👩\u200d⚕️' },
    look: { faults: [] },
  })
})
