import { afterAll, afterEach, expect, it } from 'vitest'
import { stopCompiler } from '#app/mdx/restricted.server.ts'
import { readLesson } from '#app/domain/learning/reading.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import { FIRST, lessonFile, teach, type Shelf } from '#tests/support/learning.ts'
import { draftOf, releaseOf } from '#tests/support/studio.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { CONTINUED, saveDraft } from './drafts.server.ts'
import { importContent } from './import.server.ts'
import { publishDraft, restoreVersion } from './publish.server.ts'
import { openInStudio, studioLesson } from './studio.server.ts'

const shelves: Shelf[] = []
afterEach(() => shelves.splice(0).forEach((shelf) => shelf.remove()))
afterAll(() => stopCompiler())

const NOW = new Date()
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds)

async function begin() {
  const world = await createWorld()
  const shelf = await teach(world)
  shelves.push(shelf)
  const trainer = await askerFor(world.people.trainer.id)
  const { id } = await world.person('Kolega', 'trainer', { cohortId: world.cohort.id })
  const learner = await askerFor(world.teams.one.members[0].id)
  const lesson = await studioLesson(trainer, FIRST)
  return { world, shelf, trainer, learner, colleague: await askerFor(id), lessonId: lesson?.id ?? '' }
}

function versionsOf(lessonId: string) {
  return db.lessonVersion.findMany({
    where: { lessonId },
    orderBy: { number: 'asc' },
    select: { number: true, title: true, source: true, authorId: true },
  })
}

it('never writes over what its writer did not see, and answers with what lies there', async () => {
  const { trainer, colleague, lessonId } = await begin()
  const [one, two] = [await draftOf(trainer, { source: 'Satu' }), await draftOf(colleague, { source: 'Dua' })]
  expect(await saveDraft(trainer, FIRST, one, NOW)).toMatchObject({ number: 2, met: [] })
  const clash = await saveDraft(colleague, FIRST, two, NOW)
  expect(clash).toMatchObject({ met: ['source'], stored: { source: 'Satu' }, before: { authorId: trainer.id } })
  expect(await saveDraft(colleague, FIRST, { ...two, marks: { source: 'x' } }, NOW)).toMatchObject({ met: ['source'] })
  const chosen = { ...two, marks: clash.ok ? clash.marks : {} }
  expect(await saveDraft(colleague, FIRST, chosen, NOW)).toMatchObject({ number: 3, met: [] })
  // The text that was not chosen stays in the history.
  expect((await versionsOf(lessonId)).slice(1)).toMatchObject([{ source: 'Satu' }, { source: 'Dua' }])
})

it('lets one of many savers of one field win, and all of those who write different fields', async () => {
  const { trainer, colleague } = await begin()
  const open = await draftOf(trainer, {})
  const same = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      saveDraft(trainer, FIRST, { ...open, sent: { source: `Naskah ${index}` } }, NOW),
    ),
  )
  expect(same.filter((result) => result.ok && result.met.length === 0)).toHaveLength(1)
  const fields = { title: 'Judul dua orang', summary: 'Ringkasan dua orang.', note: 'Diperjelas.' }
  const different = await Promise.all(
    Object.entries(fields).map(([field, value], index) =>
      saveDraft(index % 2 ? colleague : trainer, FIRST, { ...open, sent: { [field]: value } }, NOW),
    ),
  )
  for (const result of different) expect(result).toMatchObject({ ok: true, met: [] })
  expect((await openInStudio(trainer, FIRST))?.text).toMatchObject(fields)
})

it('a refused field holds back no other, and its place keeps what lay there', async () => {
  const { trainer } = await begin()
  const draft = await draftOf(trainer, { title: '', minutes: 'lama', source: '## Tersimpan' })
  expect(await saveDraft(trainer, FIRST, draft, NOW)).toMatchObject({
    number: 2,
    refused: { title: 'tooShort', minutes: 'number' },
  })
  expect((await openInStudio(trainer, FIRST))?.text).toMatchObject({
    title: 'Pelajaran pertama',
    minutes: 10,
    source: '## Tersimpan',
  })
})

it('writes nothing for a text that lies there already, and nothing without a mark', async () => {
  const { trainer, lessonId } = await begin()
  const draft = await draftOf(trainer, { source: 'Naskah' })
  await saveDraft(trainer, FIRST, draft, NOW)
  expect(await saveDraft(trainer, FIRST, draft, NOW)).toMatchObject({ number: 2, met: [], draft: true })
  await saveDraft(trainer, FIRST, { sent: { source: 'Tanpa tanda' }, marks: {} }, NOW)
  expect((await versionsOf(lessonId)).map(({ source }) => source)).toEqual([expect.any(String), 'Naskah'])
  expect(await db.auditEvent.count({ where: { objectId: lessonId, action: 'lesson.draft' } })).toBe(1)
})

it('goes on in the version that its author began, for half an hour', async () => {
  const { trainer, lessonId } = await begin()
  await saveDraft(trainer, FIRST, await draftOf(trainer, { source: 'Satu.' }), NOW)
  const second = await saveDraft(trainer, FIRST, await draftOf(trainer, { source: 'Satu. Dua.' }), later(MINUTE))
  expect(second).toMatchObject({ number: 2 })
  const much = await draftOf(trainer, { source: 'Satu. Dua. Tiga.' })
  expect(await saveDraft(trainer, FIRST, much, later(CONTINUED))).toMatchObject({ number: 3 })
  expect((await versionsOf(lessonId)).slice(1).map(({ source }) => source)).toEqual([
    'Satu. Dua.',
    'Satu. Dua. Tiga.',
  ])
  expect(await db.auditEvent.count({ where: { objectId: lessonId, action: 'lesson.draft' } })).toBe(3)
})

it('never goes on in what another has written, in what was published, or below a newer version', async () => {
  const { world, shelf, trainer, colleague, lessonId } = await begin()
  const save = async (by: typeof trainer, source: string) =>
    saveDraft(by, FIRST, await draftOf(by, { source }), NOW)
  expect(await save(trainer, 'Satu.')).toMatchObject({ number: 2 })
  expect(await save(colleague, 'Satu. Dua.')).toMatchObject({ number: 3 })
  expect(await save(trainer, 'Satu. Dua. Tiga.')).toMatchObject({ number: 4 })
  await publishDraft(trainer, FIRST, await releaseOf(trainer, 4), NOW)
  expect(await save(trainer, 'Sesudah terbit.')).toMatchObject({ number: 5 })
  shelf.write({ 'modul/01-awal/01-pertama.mdx': lessonFile('Judul baru') })
  await importContent(world.district.id, NOW, shelf.folder)
  expect(await save(trainer, 'Sesudah kabar berkas.')).toMatchObject({ number: 7 })
  await restoreVersion(trainer, FIRST, await releaseOf(trainer, 2), NOW)
  expect(await save(trainer, 'Sesudah pemulihan.')).toMatchObject({ number: 9 })
  const texts = (await versionsOf(lessonId)).map(({ source }) => source)
  expect(texts.filter((_, index) => index !== 0 && index !== 5)).toEqual([
    'Satu.',
    'Satu. Dua.',
    'Satu. Dua. Tiga.',
    'Sesudah terbit.',
    'Sesudah kabar berkas.',
    'Satu.',
    'Sesudah pemulihan.',
  ])
})

it('publishes only the text that the sheet showed, though it went on under the same number', async () => {
  const { trainer, colleague, learner } = await begin()
  await saveDraft(trainer, FIRST, await draftOf(trainer, { source: '## A\n\nDilihat.' }), NOW)
  const sheet = await releaseOf(colleague, 2)
  await saveDraft(trainer, FIRST, await draftOf(trainer, { source: '## A\n\nTidak dilihat.' }), NOW)
  for (const release of [publishDraft, restoreVersion])
    expect(await release(colleague, FIRST, sheet, NOW)).toEqual({ ok: false, reason: 'changed' })
  const read = JSON.stringify(await readLesson(learner, 'awal', 'pertama', NOW))
  expect(read).toContain('Kalimat pertama pelajaran')
  expect(await publishDraft(colleague, FIRST, await releaseOf(colleague, 2), NOW)).toMatchObject({ ok: true })
})

it('of a text that goes on while it is being published either all is published or nothing', async () => {
  const { trainer, colleague, learner, lessonId } = await begin()
  await saveDraft(trainer, FIRST, await draftOf(trainer, { source: '## A\n\nDilihat.' }), NOW)
  const sheet = await releaseOf(colleague, 2)
  const more = await draftOf(trainer, { source: '## A\n\nTidak dilihat.' })
  const [published, saved] = await Promise.all([
    publishDraft(colleague, FIRST, sheet, NOW),
    saveDraft(trainer, FIRST, more, NOW),
  ])
  expect(saved).toMatchObject({ ok: true, met: [] })
  const read = JSON.stringify(await readLesson(learner, 'awal', 'pertama', NOW))
  expect(read).not.toContain('Tidak dilihat')
  expect(read.includes('Dilihat.')).toBe(published.ok)
  expect((await versionsOf(lessonId)).at(-1)?.source).toContain('Tidak dilihat.')
})
