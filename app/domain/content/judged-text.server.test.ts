import { afterAll, afterEach, expect, it } from 'vitest'
import { stopCompiler } from '#app/mdx/restricted.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { readLesson } from '#app/domain/learning/reading.server.ts'
import { FIRST, lessonFile, teach, type Shelf } from '#tests/support/learning.ts'
import { draftOf, releaseOf } from '#tests/support/studio.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { previewText, saveDraft } from './drafts.server.ts'
import { importContent } from './import.server.ts'
import { publishDraft } from './publish.server.ts'
import { contentFaults } from './studio.server.ts'

const shelves: Shelf[] = []
afterEach(() => shelves.splice(0).forEach((shelf) => shelf.remove()))
afterAll(() => stopCompiler())

const CUT = '| a | b |\n| - | - |\n| satu | dua | hilang |'

async function begin() {
  const world = await createWorld()
  const shelf = await teach(world)
  shelves.push(shelf)
  const trainer = await askerFor(world.people.trainer.id)
  const learner = await askerFor(world.teams.one.members[0].id)
  return { world, shelf, trainer, learner }
}

async function publish(trainer: Awaited<ReturnType<typeof askerFor>>, source: string) {
  const saved = await saveDraft(trainer, FIRST, await draftOf(trainer, { source }), new Date())
  if (!saved.ok) throw new Error('The draft was not saved.')
  return publishDraft(trainer, FIRST, await releaseOf(trainer, saved.number), new Date())
}

it('does not publish a text of which a reader would miss a word, and shows it beside its faults', async () => {
  const { trainer } = await begin()
  const looked = await previewText(trainer, FIRST, CUT)
  expect(looked).toMatchObject({ faults: [{ line: 3, code: 'cell-lost' }] })
  expect(looked?.document?.plainText).toContain('satu')
  expect(await publish(trainer, CUT)).toMatchObject({ ok: false, reason: 'faults' })
})

it('does not publish a link that leads nowhere, and looks again when it is published', async () => {
  const { world, trainer } = await begin()
  expect(await publish(trainer, '[x](/belajar/awal/tidak-ada)')).toMatchObject({
    faults: [{ line: 1, code: 'lesson-missing' }],
  })
  const source = '## Satu\n\n[kedua](/belajar/awal/kedua#s-bagian-satu) dan [bantuan](/panduan/peserta)'
  const saved = await saveDraft(trainer, FIRST, await draftOf(trainer, { source }), new Date())
  if (!saved.ok) throw new Error('The draft was not saved.')
  expect((await previewText(trainer, FIRST, source))?.faults).toEqual([])
  await db.lesson.updateMany({
    where: { slug: 'kedua', module: { districtId: world.district.id } },
    data: { retiredAt: new Date() },
  })
  const late = await publishDraft(trainer, FIRST, await releaseOf(trainer, saved.number), new Date())
  expect(late).toMatchObject({ ok: false, faults: [{ line: 3, code: 'lesson-missing' }] })
})

it('tells of dead links beside a fault that keeps the text from being drawn', async () => {
  const { trainer } = await begin()
  const looked = await previewText(trainer, FIRST, '[x](/tidak-ada)\n\n<!-- a -->\n\n[y](/belajar/lain)')
  expect(looked?.document).toBeNull()
  expect(looked?.faults.map(({ line, code }) => `${line} ${code}`)).toEqual([
    '1 page-missing',
    '3 comment',
    '5 module-missing',
  ])
})

it('finds no lesson of another district', async () => {
  const { trainer } = await begin()
  const other = await createWorld()
  shelves.push(await teach(other))
  await db.module.updateMany({ where: { districtId: other.district.id, slug: 'awal' }, data: { slug: 'lain' } })
  expect((await previewText(trainer, FIRST, '[x](/belajar/lain/pertama)'))?.faults).toMatchObject([
    { code: 'module-missing' },
  ])
})

it('goes on showing what was published before anybody looked for lost words', async () => {
  const { world, learner } = await begin()
  const lesson = await db.lesson.findFirstOrThrow({
    where: { slug: FIRST.lesson, module: { districtId: world.district.id } },
  })
  await db.lessonVersion.update({
    where: { id: lesson.publishedVersionId ?? '' },
    data: { source: CUT, origin: 'STUDIO', hash: 'f'.repeat(64) },
  })
  const reading = await readLesson(learner, FIRST.module, FIRST.lesson, new Date())
  expect(JSON.stringify(reading)).toContain('<td>dua</td>')
})

it('leaves out a file whose words get lost or whose link leads nowhere, and says so with its line', async () => {
  const { world, shelf, trainer } = await begin()
  shelf.write({
    'modul/01-awal/01-pertama.mdx': lessonFile('Satu', CUT),
    'modul/02-lanjut/01-ketiga.mdx': lessonFile('Tiga', '[a](/belajar/awal/tidak-ada)\n\n[b](/belajar/awal/pertama)'),
  })
  await importContent(world.district.id, new Date(), shelf.folder)
  expect(await contentFaults(trainer)).toMatchObject([
    { path: 'modul/01-awal/01-pertama.mdx', line: 9, sentence: expect.stringContaining('“hilang” tidak tampil') },
    { path: 'modul/02-lanjut/01-ketiga.mdx', line: 7, sentence: expect.stringContaining('tidak ada') },
  ])
})
