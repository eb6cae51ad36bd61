import { afterAll, afterEach, expect, it } from 'vitest'
import { saveDraft } from '#app/domain/content/drafts.server.ts'
import { publishDraft, restoreVersion } from '#app/domain/content/publish.server.ts'
import { stopCompiler } from '#app/mdx/restricted.server.ts'
import { FIRST, teach, type Shelf } from '#tests/support/learning.ts'
import { draftOf, releaseOf } from '#tests/support/studio.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { changedSince } from './course.ts'
import { completeLesson } from './progress.server.ts'
import { readLesson } from './reading.server.ts'

const shelves: Shelf[] = []
afterEach(() => shelves.splice(0).forEach((shelf) => shelf.remove()))
afterAll(stopCompiler)

const TEXT = '## Satu\n\nSebanyak 95 keluarga minum air payau.\n\nSumur dibor tahun depan.'

async function begin() {
  const world = await createWorld()
  shelves.push(await teach(world))
  const trainer = await askerFor(world.people.trainer.id)
  const learner = await askerFor(world.teams.one.members[0].id)
  const publish = async (source: string, isSmall?: boolean) => {
    const saved = await saveDraft(trainer, FIRST, await draftOf(trainer, { source }), new Date())
    if (!saved.ok) throw new Error('not saved')
    const release = {
      ...(await releaseOf(trainer, saved.number)),
      ...(isSmall === undefined ? {} : { isSmall }),
    }
    expect(await publishDraft(trainer, FIRST, release, new Date())).toMatchObject({ ok: true })
  }
  const read = async (who = learner) => {
    const reading = await readLesson(who, FIRST.module, FIRST.lesson, new Date())
    if (!reading || reading.lock) throw new Error('not to be read')
    return { changed: changedSince(reading.lesson), told: reading.changes }
  }
  const finish = (who = learner) => completeLesson(who, FIRST.module, FIRST.lesson, new Date())
  return { world, trainer, learner, publish, read, finish }
}

it('tells who has finished what changed, paragraph by paragraph, and nobody else', async () => {
  const { world, publish, read, finish } = await begin()
  await publish(TEXT)
  await finish()
  await publish(`${TEXT.replace('95', '97')}\n\nKader mencatat.\n\nCamat memeriksa.`)
  const { changed, told } = await read()
  expect(changed).toBe(true)
  expect(told?.counts).toEqual({ added: 2, removed: 0, changed: 0, moved: 0, numbers: 1 })
  expect(told?.changes.map(({ kind }) => kind)).toEqual(['changed', 'added', 'added'])
  expect(await read(await askerFor(world.teams.one.members[1].id))).toEqual({ changed: false, told: null })
  await finish()
  expect(await read()).toEqual({ changed: false, told: null })
})

it('says nothing of a small change, but of all since she finished once one of them is more', async () => {
  const { world, publish, read, finish } = await begin()
  await publish(TEXT)
  await finish()
  await publish(TEXT.replace('dibor', 'di-bor'), true)
  expect(await read()).toEqual({ changed: false, told: null })
  const later = await askerFor(world.teams.one.members[1].id)
  await finish(later)
  await publish(`${TEXT.replace('dibor', 'di-bor')}\n\nKader mencatat.`)
  expect((await read()).told?.counts).toMatchObject({ added: 1, changed: 1 })
  expect((await read(later)).told?.counts).toMatchObject({ added: 1, changed: 0 })
  await publish(`${TEXT}\n\nKader mencatat.`, true)
  expect((await read()).changed).toBe(true)
})

it('takes nothing that is published for the first time for a small change, and may restore as one', async () => {
  const { trainer, publish, read, finish } = await begin()
  await publish(TEXT)
  await finish()
  await publish(`${TEXT}\n\nKader mencatat.`, true)
  const back = await releaseOf(trainer, 2)
  expect(await restoreVersion(trainer, FIRST, { ...back, isSmall: true }, new Date())).toMatchObject({
    ok: true,
  })
  expect((await read()).changed).toBe(false)
  expect(await restoreVersion(trainer, FIRST, await releaseOf(trainer, 3), new Date())).toMatchObject({
    ok: true,
  })
  expect((await read()).changed).toBe(true)
})
