import { afterAll, afterEach, expect, it } from 'vitest'
import { stopCompiler } from '#app/mdx/restricted.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { FIRST, teach, type Shelf } from '#tests/support/learning.ts'
import { draftOf, releaseOf } from '#tests/support/studio.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { previewText, saveDraft } from './drafts.server.ts'
import { publishDraft, restoreVersion } from './publish.server.ts'
import { readLesson } from '#app/domain/learning/reading.server.ts'
import { openInStudio, studioLesson } from './studio.server.ts'
import { studioCourse, studioModule } from './studio-list.server.ts'
import { compareVersions, listVersions } from './versions.server.ts'

const shelves: Shelf[] = []
afterEach(() => shelves.splice(0).forEach((shelf) => shelf.remove()))
afterAll(() => stopCompiler())

async function begin() {
  const world = await createWorld()
  shelves.push(await teach(world))
  const trainer = await askerFor(world.people.trainer.id)
  const learner = await askerFor(world.teams.one.members[0].id)
  return { world, trainer, learner }
}

const NO_MARK = { number: 1, seen: 1, mark: '0'.repeat(15) }

async function colleagueOf(world: World) {
  return askerFor((await world.person('Kolega', 'trainer', { cohortId: world.cohort.id })).id)
}

it('refuses the studio to a participant, to every other role and to another district', async () => {
  const { world, trainer, learner } = await begin()
  const draft = await draftOf(trainer, { source: '## Satu' })
  const other = await createWorld()
  const strangers = [learner]
  for (const person of [
    world.people.secretariat,
    world.people.auditor,
    world.people.admin,
    other.people.trainer,
  ])
    strangers.push(await askerFor(person.id))
  for (const asker of strangers) {
    expect((await studioCourse(asker)).length).toBe(0)
    expect(await studioModule(asker, FIRST.module, null)).toBeNull()
    expect(await openInStudio(asker, FIRST)).toBeNull()
    expect(await previewText(asker, FIRST, '## Satu')).toBeNull()
    expect(await saveDraft(asker, FIRST, draft, new Date())).toEqual({ ok: false, reason: 'not-found' })
    for (const release of [publishDraft, restoreVersion])
      expect(await release(asker, FIRST, NO_MARK, new Date())).toEqual({ ok: false, reason: 'not-found' })
  }
})

it.each([
  ['an expression', '## Satu\n\n{process.exit()}'],
  ['an import', 'import fs from "node:fs"\n\n## Satu'],
  ['raw HTML', '## Satu\n\n<script>alert(1)</script>'],
  ['a dangerous link', '[a](javascript:alert(1))'],
  ['a drawing that is not there', '<Gambar berkas="lain.svg" alt="x" />'],
  ['executable front matter', '---js\nmodule.exports = 1\n---\n\n## Satu'],
])('never publishes %s', async (_name, naskah) => {
  const { trainer, learner } = await begin()
  const saved = await saveDraft(trainer, FIRST, await draftOf(trainer, { source: naskah }), new Date())
  expect(saved).toMatchObject({ ok: true, number: 2 })
  const published = await publishDraft(trainer, FIRST, await releaseOf(trainer, 2), new Date())
  expect(published).toMatchObject({ ok: false, reason: 'faults' })
  expect((await studioLesson(trainer, FIRST))?.published?.number).toBe(1)
  const read = await readLesson(learner, 'awal', 'pertama', new Date())
  expect(JSON.stringify(read)).toContain('Kalimat pertama pelajaran')
})

it('shows participants a change only when it is published', async () => {
  const { trainer, learner } = await begin()
  const more = { title: 'Judul', minutes: '12', source: '## Baru\n\nKalimat baru.' }
  await saveDraft(trainer, FIRST, await draftOf(trainer, more), new Date())
  expect(JSON.stringify(await readLesson(learner, 'awal', 'pertama', new Date()))).not.toContain('Kalimat baru')
  expect(await publishDraft(trainer, FIRST, await releaseOf(trainer, 2), new Date())).toEqual({ ok: true, number: 2 })
  const read = await readLesson(learner, 'awal', 'pertama', new Date())
  expect(JSON.stringify(read)).toContain('Kalimat baru')
  expect(read?.lesson).toMatchObject({ title: 'Judul', minutes: 12 })
})

it('lets one of two trainers publish and tells the other', async () => {
  const { world, trainer } = await begin()
  const colleague = await colleagueOf(world)
  await saveDraft(trainer, FIRST, await draftOf(trainer, { source: 'Naskah satu' }), new Date())
  await saveDraft(colleague, FIRST, await draftOf(colleague, { source: 'Naskah dua' }), new Date())
  const sheets = [await releaseOf(trainer, 2), await releaseOf(trainer, 3)]
  const results = await Promise.all(sheets.map((sheet) => publishDraft(trainer, FIRST, sheet, new Date())))
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(results.find((result) => !result.ok)).toEqual({ ok: false, reason: 'stale' })
  const winner = results.find((result) => result.ok)
  expect((await studioLesson(trainer, FIRST))?.published?.number).toBe(winner?.ok && winner.number)
})

it('publishes once when the button is pressed twice', async () => {
  const { trainer } = await begin()
  await saveDraft(trainer, FIRST, await draftOf(trainer, { source: 'Naskah' }), new Date())
  const sheet = await releaseOf(trainer, 2)
  await publishDraft(trainer, FIRST, sheet, new Date())
  expect(await publishDraft(trainer, FIRST, sheet, new Date())).toEqual({ ok: true, number: 2 })
})

it('restores an older version as a new one and keeps the others', async () => {
  const { trainer, learner } = await begin()
  await saveDraft(trainer, FIRST, await draftOf(trainer, { source: '## Baru\n\nKalimat baru.' }), new Date())
  await publishDraft(trainer, FIRST, await releaseOf(trainer, 2), new Date())
  const again = await restoreVersion(trainer, FIRST, await releaseOf(trainer, 1), new Date())
  expect(again).toEqual({ ok: true, number: 3 })
  expect(JSON.stringify(await readLesson(learner, 'awal', 'pertama', new Date()))).toContain('Kalimat pertama pelajaran')
  expect((await studioLesson(trainer, FIRST))?.versions).toHaveLength(3)
})

it('leaves no copy behind when a restore comes too late', async () => {
  const { trainer } = await begin()
  await saveDraft(trainer, FIRST, await draftOf(trainer, { source: 'Naskah' }), new Date())
  const early = await releaseOf(trainer, 1)
  await publishDraft(trainer, FIRST, await releaseOf(trainer, 2), new Date())
  expect(await restoreVersion(trainer, FIRST, early, new Date())).toEqual({ ok: false, reason: 'stale' })
  expect((await studioLesson(trainer, FIRST))?.versions).toHaveLength(2)
})

it('shows a preview and its faults by line without keeping anything', async () => {
  const { trainer } = await begin()
  const good = await previewText(trainer, FIRST, '## Satu\n\nIsi.')
  expect(good).toMatchObject({ document: { plainText: 'Satu\nIsi.' }, faults: [] })
  const bad = await previewText(trainer, FIRST, '## Satu\n\nSatu { dua.')
  expect(bad).toMatchObject({ document: null, faults: [{ line: 3 }] })
  expect(
    await db.lessonVersion.count({ where: { lesson: { module: { districtId: trainer.districtId } } } }),
  ).toBe(4)
})

it('lists versions with their writers and compares two', async () => {
  const { world, trainer } = await begin()
  await saveDraft(trainer, FIRST, await draftOf(trainer, { source: 'Kalimat kedua pelajaran.' }), new Date())
  const list = await listVersions(trainer, FIRST, 1)
  expect(list?.versions.map((version) => version.authorName)).toEqual([world.people.trainer.name, null])
  const compared = list && (await compareVersions(list.lesson, 1, 2))
  expect(compared?.parts.some((part) => part.kind === 'added')).toBe(true)
  expect(list && (await compareVersions(list.lesson, 1, 99))).toBeNull()
})

it('compares what readers see; signs only where they are asked for, and says when nothing else differs', async () => {
  const { trainer } = await begin()
  const text = 'Kalimat yang penting.\n\n<Catatan>\n\nIsi.\n\n</Catatan>'
  await saveDraft(trainer, FIRST, await draftOf(trainer, { source: text }), new Date())
  await publishDraft(trainer, FIRST, await releaseOf(trainer, 2), new Date())
  const bold = text.replace('penting', '**penting**')
  await saveDraft(trainer, FIRST, await draftOf(trainer, { source: bold }), new Date())
  const list = await listVersions(trainer, FIRST, 1)
  if (!list) throw new Error('no lesson')
  const words = await compareVersions(list.lesson, 2, 3)
  expect(words).toMatchObject({ onlySigns: true, parts: [{ kind: 'same' }] })
  expect(words?.parts[0]?.text).toContain('[Catatan]')
  const source = await compareVersions(list.lesson, 2, 3, 'source')
  expect(source?.parts.find(({ kind }) => kind === 'added')?.text).toBe('**')
})
