import { afterEach, expect, it } from 'vitest'
import { importContent } from '#app/domain/content/import.server.ts'
import { completeLesson, learningStateFor } from '#app/domain/learning/progress.server.ts'
import { openModulesForCohort } from '#app/domain/learning/schedule.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { SAMPLE, teach, type Shelf } from '#tests/support/learning.ts'
import { statementsOf } from '#tests/support/statements.ts'
import { askerFor, createWorld } from '#tests/support/world.ts'
import { saveText } from './draft.server.ts'
import { listOwnWork } from './own-list.server.ts'
import { readOwnWork } from './own-work.server.ts'
import { assignmentTurns } from './turns.server.ts'

const NOW = new Date()
const shelves: Shelf[] = []
afterEach(() => shelves.splice(0).forEach((shelf) => shelf.remove()))

/** Both modules have an assignment and are open by their day; the second waits for the lessons of the first. */
async function begin() {
  const world = await createWorld()
  const shelf = await teach(world, [])
  shelves.push(shelf)
  shelf.write({ 'modul/02-lanjut/tugas.mdx': SAMPLE['modul/01-awal/tugas.mdx'] ?? null })
  await importContent(world.district.id, NOW, shelf.folder)
  const startsOn = new Date(NOW.getTime() - DAY)
  await openModulesForCohort(
    world.cohort.id,
    ['awal', 'lanjut'].map((slug) => ({ slug, startsOn })),
  )
  const [ana, budi] = world.teams.one.members
  return { world, ana: await askerFor(ana.id), budi: await askerFor(budi.id) }
}

type Person = Awaited<ReturnType<typeof begin>>['ana']

const stateIn = async (person: Person, module: string) =>
  (await listOwnWork(person, NOW)).find((work) => work.module.title === module)

it('does not call an assignment a turn while its module is closed to her, and says what opens it', async () => {
  const { ana } = await begin()
  expect(await assignmentTurns(ana, NOW)).toHaveLength(1)
  expect(await stateIn(ana, 'Modul awal')).toMatchObject({ state: 'open', lock: null })
  expect(await stateIn(ana, 'Modul lanjut')).toMatchObject({
    state: 'ahead',
    lock: { reason: 'prerequisite', modules: [{ title: 'Modul awal', left: 2 }] },
  })
  for (const lesson of ['pertama', 'kedua']) await completeLesson(ana, 'awal', lesson, NOW)
  expect(await stateIn(ana, 'Modul lanjut')).toMatchObject({ state: 'open', lock: null })
  expect(await assignmentTurns(ana, NOW)).toHaveLength(2)
})

it('is on its own page what it is in the list, and may be written there', async () => {
  const { ana } = await begin()
  for (const module of ['Modul awal', 'Modul lanjut']) {
    const listed = await stateIn(ana, module)
    const { state, lock, closedBecause } = (await readOwnWork(ana, listed?.id ?? '', NOW)) ?? {}
    expect({ state, lock, closedBecause }).toEqual({
      state: listed?.state,
      lock: listed?.lock,
      closedBecause: null,
    })
  }
})

it('goes on being a turn once the team has begun it', async () => {
  const { ana, budi } = await begin()
  for (const lesson of ['pertama', 'kedua']) await completeLesson(budi, 'awal', lesson, NOW)
  const begun = await stateIn(budi, 'Modul lanjut')
  expect(await saveText(budi, begun?.id ?? '', { text: 'Isi', from: 0 }, NOW)).toMatchObject({ ok: true })
  expect(await stateIn(ana, 'Modul lanjut')).toMatchObject({ state: 'open', lock: null })
})

it('reads the course once for the lessons and the assignments of Beranda', async () => {
  const { ana } = await begin()
  // The first reader of a course reads its outline too.
  await learningStateFor(ana, NOW)
  const together = await statementsOf(() =>
    Promise.all([assignmentTurns(ana, NOW), learningStateFor(ana, NOW)]),
  )
  expect(together).toBe(2)
})
