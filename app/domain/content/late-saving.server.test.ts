import { afterAll, afterEach, expect, it } from 'vitest'
import { stopCompiler } from '#app/mdx/restricted.server.ts'
import type { SentFields } from '#app/platform/field-by-field.schema.ts'
import { FIRST, lessonFile, teach, type Shelf } from '#tests/support/learning.ts'
import { draftOf, releaseOf } from '#tests/support/studio.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { saveDraft } from './drafts.server.ts'
import { importContent } from './import.server.ts'
import { publishDraft, restoreVersion } from './publish.server.ts'
import { openInStudio } from './studio.server.ts'

const shelves: Shelf[] = []
afterEach(() => shelves.splice(0).forEach((shelf) => shelf.remove()))
afterAll(() => stopCompiler())

const NOW = new Date()
const LATE = { sent: { source: '## Terlambat' } }

async function begin() {
  const world = await createWorld()
  const shelf = await teach(world)
  shelves.push(shelf)
  const trainer = await askerFor(world.people.trainer.id)
  const { id } = await world.person('Kolega', 'trainer', { cohortId: world.cohort.id })
  const save = async (given: SentFields, by = trainer) => {
    const saved = await saveDraft(by, FIRST, given, NOW)
    if (!saved.ok) throw new Error(saved.reason)
    return saved
  }
  const text = async () => (await openInStudio(trainer, FIRST))?.text
  return { world, shelf, trainer, colleague: await askerFor(id), save, text }
}

it('refuses a text that comes late, or twice, over one that came back, in one version and across versions', async () => {
  const { trainer, colleague, save, text } = await begin()
  for (const by of [trainer, colleague]) {
    await save(await draftOf(trainer, { source: `## Mula ${by.name}` }))
    const seen = await draftOf(trainer, { source: '## Antara' })
    await save(seen, by)
    await save(await draftOf(trainer, { source: `## Mula ${by.name}` }))
    expect(await save({ ...seen, ...LATE })).toMatchObject({ met: ['source'] })
    expect(await save(seen, by)).toMatchObject({ met: ['source'] })
    expect((await text())?.source).toBe(`## Mula ${by.name}`)
  }
})

it('refuses a text that comes late after its page has gone back to the one that lies there', async () => {
  const { save, text, trainer } = await begin()
  const before = await text()
  const seen = await draftOf(trainer, { source: before?.source.trim() ?? '' })
  const upheld = await save({ ...seen, again: ['source'] })
  expect(upheld).toMatchObject({ met: [], number: 1, draft: false })
  expect(await save({ ...seen, ...LATE })).toMatchObject({ met: ['source'] })
  // Nobody has written anything: the same version, unchanged.
  expect(await text()).toEqual({ ...before, saves: { ...Object(before?.saves), source: 1 } })
  expect(await save({ ...upheld, ...LATE })).toMatchObject({ met: [], number: 2 })
})

it('refuses a text that comes late over the version that was restored in its place', async () => {
  const { trainer, save, text } = await begin()
  await save(await draftOf(trainer, { source: '## Satu' }))
  await publishDraft(trainer, FIRST, await releaseOf(trainer, 2), NOW)
  const seen = await draftOf(trainer, { source: '## Dua' })
  await save(seen)
  await publishDraft(trainer, FIRST, await releaseOf(trainer, 3), NOW)
  expect(await restoreVersion(trainer, FIRST, await releaseOf(trainer, 2), NOW)).toMatchObject({ number: 4 })
  expect(await save({ ...seen, ...LATE })).toMatchObject({ met: ['source'] })
  expect((await text())?.source).toBe('## Satu')
})

it('refuses a text that comes late over a file that was changed and changed back', async () => {
  const { world, shelf, trainer, save, text } = await begin()
  const place = 'modul/01-awal/01-pertama.mdx'
  const bring = async (title: string) => {
    shelf.write({ [place]: lessonFile(title) })
    await importContent(world.district.id, NOW, shelf.folder)
  }
  await bring('Judul satu')
  const seen = await draftOf(trainer, { title: 'Terlambat' })
  await bring('Judul dua')
  await bring('Judul satu')
  expect(await save(seen)).toMatchObject({ met: ['title'] })
  expect((await text())?.title).toBe('Judul satu')
})

it('how often a text was saved changes nothing of what names it', async () => {
  const { trainer, save } = await begin()
  await save(await draftOf(trainer, { source: '## Satu' }))
  const sheet = await releaseOf(trainer, 2)
  const seen = await draftOf(trainer, { source: '## Satu' })
  await save({ ...seen, again: ['source'] })
  expect(await releaseOf(trainer, 2)).toEqual(sheet)
  expect(await publishDraft(trainer, FIRST, sheet, NOW)).toMatchObject({ ok: true })
})
