import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { addCourse, addParticipants, addProgress, lessonId, workedOut } from '#tests/support/progress.ts'
import { sentBy } from '#tests/support/statements.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { countAll } from './progress-count.server.ts'
import { readProgressMatrix, type MatrixFilter } from './progress-matrix.server.ts'
import { readPersonProgress } from './progress-person.server.ts'

const NOW = new Date()
const PEOPLE = 60
const MANY = 1_000
const ALL: MatrixFilter = { cohortId: null, team: '', agencyId: null, behind: false, spot: null }

let world: World
let other: World
let many: World

beforeAll(async () => {
  world = await createWorld()
  other = await createWorld()
  many = await createWorld()
  for (const { district, cohort } of [world, other, many]) await addCourse(district.id, cohort.id, NOW)
  await addParticipants(world, { word: 'acak', count: PEOPLE, now: NOW })
  await addProgress(world, lessonId(world), NOW)
  await addParticipants(many, { word: 'ribuan', count: MANY, now: NOW })
  for (const { cohort } of [world, many]) await countAll(cohort.id, NOW)
})

async function matrixOf(on: World, filter: Partial<MatrixFilter>) {
  const matrix = await readProgressMatrix(
    await askerFor(on.people.secretariat.id),
    { ...ALL, ...filter },
    NOW,
  )
  if (!matrix.cohort) throw new Error('There is no cohort.')
  return matrix
}

/** All pages of what a filter chooses. */
async function allRows(filter: Partial<MatrixFilter>) {
  const { rows, after } = await matrixOf(world, filter)
  for (let key = after; key !== null;) {
    const next = await matrixOf(world, { ...filter, spot: { side: 'after', key } })
    rows.push(...next.rows)
    key = next.after
  }
  return rows
}

test('refuses a participant, a trainer of another cohort and another district, the matrix as well as a person', async () => {
  const wanted = { personId: 'acak-1', cohortId: world.cohort.id, moduleId: null, page: 1 }
  const strangers = [
    world.teams.one.members[0],
    world.people.bupati,
    world.people.reviewer,
    other.people.trainer,
    other.people.secretariat,
    other.people.auditor,
  ]
  for (const { id } of strangers) {
    const asker = await askerFor(id)
    expect(await readPersonProgress(asker, wanted, NOW)).toBeNull()
    expect(await readPersonProgress(asker, { ...wanted, cohortId: null }, NOW)).toBeNull()
    const matrix = await readProgressMatrix(asker, { ...ALL, cohortId: world.cohort.id }, NOW)
    expect(matrix.cohort).toBeNull()
  }
  const trainer = await askerFor(world.people.trainer.id)
  expect((await readPersonProgress(trainer, wanted, NOW))?.person.id).toBe('acak-1')
  // Disabled, no longer a participant, never one.
  for (const personId of ['acak-19', 'acak-7', world.people.bupati.id, other.teams.one.members[0].id])
    expect(await readPersonProgress(trainer, { ...wanted, personId }, NOW)).toBeNull()
})

test('says the same as counting person by person and lesson by lesson', async () => {
  const expected = await workedOut(world, NOW)
  const behind = expected.filter(({ late }) => late > 0)
  expect(behind.length).toBeGreaterThan(20)
  expect(behind.length).toBeLessThan(expected.length)
  const matrix = await matrixOf(world, {})
  expect(matrix).toMatchObject({
    lessonCount: 12,
    dueByNow: 6,
    participantCount: expected.length,
    behindCount: behind.length,
    isCurrent: true,
  })
  expect(matrix.rows).toHaveLength(25)
  expect(matrix.furthestBehind.map(({ id, late }) => [id, late])).toEqual(
    expected.slice(0, 3).map(({ id, late }) => [id, late]),
  )
  expect((await allRows({})).map(({ id, late, cells }) => ({ id, late, cells }))).toEqual(
    expected.map(({ id, late, cells }) => ({ id, late, cells })),
  )
})

test('filters by agency, by team and by who is behind, and answers the head of the list for a spot that is gone', async () => {
  const expected = await workedOut(world, NOW)
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)
  const [agency] = world.agencies
  const inAgency = expected.filter(({ agencyId }) => agencyId === agency.id)
  expect(ids(await allRows({ agencyId: agency.id }))).toEqual(ids(inAgency))
  expect(ids(await allRows({ behind: true }))).toEqual(ids(expected.filter(({ late }) => late > 0)))
  expect(ids(await allRows({ agencyId: agency.id, behind: true }))).toEqual(
    ids(inAgency.filter(({ late }) => late > 0)),
  )
  expect(ids(await allRows({ team: 'tIM 2' }))).toEqual(ids(expected.filter(({ team }) => team === 'Tim 2')))
  expect(await matrixOf(world, { team: '%' })).toMatchObject({ rows: [], before: null, after: null })
  const gone = await matrixOf(world, { spot: { side: 'after', key: 'acak-19' } })
  expect(ids(gone.rows)).toEqual(ids(expected.slice(0, 25)))
})

test('names of the teams on a page everybody who is behind, the furthest first, whichever way it is turned', async () => {
  const expected = (await workedOut(world, NOW)).filter(({ late }) => late > 0)
  const first = await matrixOf(world, { behind: true })
  const pages = [
    first,
    await matrixOf(world, { behind: true, spot: { side: 'after', key: first.after ?? '' } }),
  ]
  pages.push(await matrixOf(world, { behind: true, spot: { side: 'before', key: pages[1]?.before ?? '' } }))
  for (const { rows, teams } of pages) {
    const named = [...new Set(rows.flatMap(({ team }) => team ?? []))].sort()
    expect(teams.map(({ team }) => team)).toEqual(named)
    for (const { team, members } of teams)
      expect(members).toEqual(
        expected.filter((one) => one.team === team).map(({ name, late }) => ({ name, late })),
      )
  }
  expect(pages[2]).toEqual(first)
  expect(first.teams.flatMap(({ members }) => members).length).toBeGreaterThan(2)
  expect((await matrixOf(world, {})).teams).toEqual([])
})

test('turns back to the same pages', async () => {
  const first = await matrixOf(world, {})
  const second = await matrixOf(world, { spot: { side: 'after', key: first.after ?? '' } })
  const third = await matrixOf(world, { spot: { side: 'after', key: second.after ?? '' } })
  const back = await matrixOf(world, { spot: { side: 'before', key: third.before ?? '' } })
  expect(back).toEqual(second)
  expect(await matrixOf(world, { spot: { side: 'before', key: back.before ?? '' } })).toEqual(first)
})

test('shows a person’s lessons a module at a time, the first with something missing unless one is named', async () => {
  const asker = await askerFor(world.people.secretariat.id)
  const wanted = { personId: 'acak-2', cohortId: world.cohort.id, moduleId: null, page: 1 }
  const expected = (await workedOut(world, NOW)).find(({ id }) => id === 'acak-2')
  const progress = await readPersonProgress(asker, wanted, NOW)
  expect(progress?.modules.map(({ done, lessons, state }) => ({ done, of: lessons, state }))).toEqual(
    expected?.cells,
  )
  expect(progress?.open?.state).toBe('late')
  const last = progress?.modules[3]
  const named = await readPersonProgress(asker, { ...wanted, moduleId: last?.id ?? '', page: 9 }, NOW)
  expect(named).toMatchObject({ open: { id: last?.id }, page: 1 })
  expect(named?.lessons.map(({ title }) => title)).toEqual([
    'Pelajaran 3 0',
    'Pelajaran 3 1',
    'Pelajaran 3 2',
  ])
  expect(named?.lessons.filter(({ state }) => state === 'done')).toHaveLength(last?.done ?? -1)
  const noted = await db.auditEvent.findFirst({
    where: { personId: asker.id, action: 'progress.read' },
    orderBy: { seq: 'desc' },
  })
  expect(JSON.parse(noted?.detail ?? '')).toEqual({ after: { people: ['acak-2'] } })
})

test('1,000 participants cost no more statements and hand over no more rows', async () => {
  const few = await sentBy(() => matrixOf(world, {}))
  const much = await sentBy(() => matrixOf(many, {}))
  expect(much.statements).toBe(few.statements)
  // A page of people, and a cell for each module of each.
  expect(much.rows).toBeLessThan(few.rows + 25 * (few.rows + 1))
  const matrix = await matrixOf(many, {})
  expect(matrix.rows).toHaveLength(25)
  const newcomers = Array.from({ length: MANY }, (_, index) => index).filter(
    (index) => index % 6 === 4 && index % 20 !== 19 && index % 20 !== 7,
  )
  expect(matrix).toMatchObject({
    participantCount: 0.9 * MANY + 6,
    behindCount: 0.9 * MANY + 6 - newcomers.length,
  })
})
