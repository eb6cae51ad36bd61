import { afterEach, expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { createShelf, SAMPLE, type Shelf } from '#tests/support/learning.ts'
import { createWorld } from '#tests/support/world.ts'
import { keyedRubric } from './assignment-keys.ts'
import { importContent } from './import.server.ts'

const shelves: Shelf[] = []
afterEach(() => shelves.splice(0).forEach((shelf) => shelf.remove()))

const TASK = 'modul/01-awal/tugas.mdx'

async function begin() {
  const world = await createWorld()
  const shelf = createShelf()
  shelves.push(shelf)
  const districtId = world.district.id
  const bring = () => importContent(districtId, new Date(), shelf.folder)
  await bring()
  const where = { assignment: { module: { districtId, slug: 'awal' } } }
  return {
    bring,
    /** Changes one sentence or number of the assignment's file and brings it in. */
    change: async (before: string, after: string) => {
      shelf.write({ [TASK]: (SAMPLE[TASK] ?? '').replace(before, after) })
      await bring()
    },
    versions: () => db.assignmentVersion.findMany({ where, orderBy: { number: 'asc' } }),
    assignment: () => db.assignment.findFirstOrThrow({ where: where.assignment }),
  }
}

it('keeps what a file asks as version 1, by nobody, and not again while it says the same', async () => {
  const { bring, versions, assignment } = await begin()
  await bring()
  const { source } = await assignment()
  expect(await versions()).toMatchObject([{ number: 1, authorId: null, source }])
})

it('makes a version of a file that asks something else, and none of one that has other dates', async () => {
  const { change, versions, assignment } = await begin()
  await change('tenggat: 4', 'tenggat: 5')
  expect(await versions()).toHaveLength(1)
  await change('Petunjuk tugas', 'Petunjuk baru')
  const [first, second] = await versions()
  expect(first?.source).toContain('Petunjuk tugas')
  expect(second).toMatchObject({ number: 2, authorId: null })
  expect(second?.source).toContain('Petunjuk baru')
  expect((await assignment()).number).toBe(2)
})

it('gives the criteria of a file that weighs them anew the keys that they had', async () => {
  const { change, versions } = await begin()
  const weigh = (text: string) => text.replace('bobot: 60', 'bobot: 70').replace('bobot: 40', 'bobot: 30')
  await change(SAMPLE[TASK] ?? '', weigh(SAMPLE[TASK] ?? ''))
  const [first, second] = (await versions()).map(({ rubric }) => keyedRubric.parse(rubric))
  expect(second?.map(({ key, criterion }) => [key, criterion])).toEqual(
    first?.map(({ key, criterion }) => [key, criterion]),
  )
  expect(second?.map(({ weight }) => weight)).not.toEqual(first?.map(({ weight }) => weight))
})
