import { afterAll, afterEach, expect, it } from 'vitest'
import { stopCompiler } from '#app/mdx/restricted.server.ts'
import { FIRST, teach, type Shelf } from '#tests/support/learning.ts'
import { draftOf } from '#tests/support/studio.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { saveDraft } from './drafts.server.ts'
import { saveDraftJoined } from './joining-drafts.server.ts'
import { openInStudio } from './studio.server.ts'

const shelves: Shelf[] = []
afterEach(() => shelves.splice(0).forEach((shelf) => shelf.remove()))
afterAll(() => stopCompiler())

const NOW = new Date()

async function begin() {
  const world = await createWorld()
  shelves.push(await teach(world))
  const trainer = await askerFor(world.people.trainer.id)
  const before = (await openInStudio(trainer, FIRST))?.text.source.trim() ?? ''
  const text = async () => (await openInStudio(trainer, FIRST))?.text
  return { trainer, before, text }
}

it('joins a text with another one that was saved first, where they have changed other paragraphs', async () => {
  const { trainer, before, text } = await begin()
  const [one, two] = [
    await draftOf(trainer, { source: `Pembuka.\n\n${before}` }),
    await draftOf(trainer, { source: `${before}\n\nPenutup.`, title: 'Judul baru' }),
  ]
  await saveDraft(trainer, FIRST, one, NOW)
  const { saved, joined } = await saveDraftJoined(trainer, FIRST, two, NOW)
  expect(saved).toMatchObject({ ok: true, met: [], number: 2 })
  expect(joined).toBe(true)
  expect(await text()).toMatchObject({ source: `Pembuka.\n\n${before}\n\nPenutup.`, title: 'Judul baru' })
})

it('leaves two texts of one paragraph, and one whose origin is not known any more, to their writer', async () => {
  const { trainer, before, text } = await begin()
  const [one, two] = [
    await draftOf(trainer, { source: `Satu.\n\n${before}` }),
    await draftOf(trainer, { source: before.replace(/\S+/, 'Lain') }),
  ]
  const three = { ...two, sent: { ...two.sent, source: `${before}\n\nTiga.` }, marks: { ...two.marks, source: 'x' } }
  await saveDraft(trainer, FIRST, { ...one, sent: { ...one.sent, source: before.replace(/\S+/, 'Satu') } }, NOW)
  for (const sent of [two, three]) {
    const { saved, joined } = await saveDraftJoined(trainer, FIRST, sent, NOW)
    expect([saved.ok && saved.met, joined]).toEqual([['source'], false])
  }
  expect((await text())?.source).toBe(before.replace(/\S+/, 'Satu'))
})
