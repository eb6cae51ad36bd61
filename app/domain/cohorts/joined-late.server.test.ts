import { expect, it } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { addCourse, lessonId } from '#tests/support/progress.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { countAll } from './progress-count.server.ts'
import { readProgressMatrix } from './progress-matrix.server.ts'
import { readPersonProgress } from './progress-person.server.ts'

const NOW = new Date()
const before = (days: number) => new Date(NOW.getTime() - days * DAY)
const ALL = { cohortId: null, team: '', agencyId: null, behind: false, spot: null }

/** Two of the modules are due, since 20 and since 5 days; three lessons each. */
async function begin() {
  const world = await createWorld()
  await addCourse(world.district.id, world.cohort.id, NOW)
  return { world, asker: await askerFor(world.people.secretariat.id) }
}

async function matrixOf({ world, asker }: Awaited<ReturnType<typeof begin>>, now = NOW) {
  await countAll(world.cohort.id, now)
  const matrix = await readProgressMatrix(asker, { ...ALL, cohortId: world.cohort.id }, now)
  if (!matrix.cohort) throw new Error('There is no cohort.')
  return matrix
}

async function join(world: World, name: string, startedAt: Date, status = 'ACTIVE') {
  const { id } = await world.person(name, 'participant', { cohortId: world.cohort.id })
  await db.roleHolding.updateMany({ where: { personId: id }, data: { startedAt } })
  await db.person.update({ where: { id }, data: { status } })
  return id
}

it('nobody is behind for what was due before she joined', async () => {
  const place = await begin()
  const today = await join(place.world, 'Baru Hari Ini', before(0))
  const lately = await join(place.world, 'Baru Pekan Lalu', before(10))
  const { rows, behindCount, participantCount } = await matrixOf(place)
  const late = (id: string) => rows.find((row) => row.id === id)?.late
  expect([late(today), late(lately), late(place.world.teams.one.members[0].id)]).toEqual([0, 3, 6])
  expect([behindCount, participantCount]).toEqual([7, 8])
  expect(rows.at(-1)?.id).toBe(today)
  expect(rows.find(({ id }) => id === lately)?.cells.map(({ state }) => state)).toEqual([
    'open',
    'late',
    'open',
    'open',
  ])
  const wanted = { personId: today, cohortId: place.world.cohort.id, moduleId: null, page: 1 }
  const hers = await readPersonProgress(place.asker, wanted, NOW)
  expect(new Set(hers?.modules.map(({ state }) => state))).toEqual(new Set(['open']))
  expect(hers?.lessons.map(({ state }) => state)).toEqual(['open', 'open', 'open'])
})

it('what she does of it all the same changes nothing, and what becomes due from then on counts', async () => {
  const place = await begin()
  const id = await join(place.world, 'Baru Hari Ini', before(1))
  await matrixOf(place)
  const lesson = lessonId(place.world)(0, 0)
  await db.lessonProgress.create({
    data: { personId: id, lessonId: lesson, versionId: lesson, completedAt: NOW },
  })
  const late = async (now: Date) => (await matrixOf(place, now)).rows.find((row) => row.id === id)?.late
  expect(await late(NOW)).toBe(0)
  // The third module should be done when the fourth opens.
  expect(await late(before(-11))).toBe(3)
  await db.lessonProgress.deleteMany({ where: { personId: id } })
  expect(await late(before(-11))).toBe(3)
})

it('a day that is moved moves for whom it counts', async () => {
  const place = await begin()
  const id = await join(place.world, 'Baru Pekan Lalu', before(10))
  const late = async () => (await matrixOf(place)).rows.find((row) => row.id === id)?.late
  expect(await late()).toBe(3)
  const moduleId = `${place.world.district.id} 1`
  await db.cohortModule.updateMany({ where: { moduleId }, data: { startsOn: before(8) } })
  expect(await late()).toBe(6)
})

it('who has never come in stands apart, and takes her place when she does', async () => {
  const place = await begin()
  const id = await join(place.world, 'Belum Masuk', before(30), 'INVITED')
  const first = await matrixOf(place)
  expect(first).toMatchObject({
    participantCount: 6,
    absentCount: 1,
    absent: [{ id, name: 'Belum Masuk Contoh' }],
  })
  expect(first.rows.map((row) => row.id)).not.toContain(id)
  const wanted = { personId: id, cohortId: place.world.cohort.id, moduleId: null, page: 1 }
  expect(await readPersonProgress(place.asker, wanted, NOW)).toBeNull()
  await db.person.update({ where: { id }, data: { status: 'ACTIVE' } })
  const then = await matrixOf(place)
  expect(then).toMatchObject({ participantCount: 7, absentCount: 0, absent: [] })
  expect(then.rows.find((row) => row.id === id)?.late).toBe(6)
})
