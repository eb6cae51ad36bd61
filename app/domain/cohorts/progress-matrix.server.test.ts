import { beforeAll, expect, test } from 'vitest'
import { db, sqlFor } from '#app/platform/data/db.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { sentBy } from '#tests/support/statements.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { readProgressMatrix, type MatrixFilter } from './progress-matrix.server.ts'
import { readPersonProgress } from './progress-person.server.ts'

const NOW = new Date()
const PEOPLE = 60
const MANY = 1_000
const ALL: MatrixFilter = { cohortId: null, team: '', agencyId: null, behind: false, page: 1 }

let world: World
let other: World
let many: World

beforeAll(async () => {
  world = await createWorld()
  other = await createWorld()
  many = await createWorld()
  for (const { district, cohort } of [world, other, many]) await addCourse(district.id, cohort.id)
  await addPeople(world, 'acak', PEOPLE)
  await addProgress(world, lessonId(world))
  await addPeople(many, 'ribuan', MANY)
})

function lessonId({ district }: World) {
  return (module: number, lesson: number) => `${district.id} ${module} ${lesson}`
}

/** Four modules: two are due, one is open, one will be; what is retired or was never published counts for nothing. */
async function addCourse(districtId: string, cohortId: string) {
  const modules = [-30, -20, -5, 10].map((startsIn, position) => ({
    id: `${districtId} ${position}`,
    position,
    startsOn: new Date(NOW.getTime() + startsIn * DAY),
  }))
  const facts = { summary: '', jp: 2, source: '', sourceHash: '' }
  await db.module.createMany({
    data: modules.map(({ id, position }) => ({
      ...facts,
      id,
      position,
      districtId,
      slug: `modul-${position}`,
      title: `Modul ${position}`,
    })),
  })
  await db.cohortModule.createMany({
    data: modules.map(({ id, startsOn }) => ({ cohortId, moduleId: id, startsOn })),
  })
  const lessons = modules.flatMap(({ id: moduleId, position: module }) =>
    [0, 1, 2, 3, 4].map((position) => ({
      id: `${moduleId} ${position}`,
      moduleId,
      position,
      slug: `p-${position}`,
      title: `Pelajaran ${module} ${position}`,
      summary: '',
      minutes: 10,
      retiredAt: position === 3 ? NOW : null,
    })),
  )
  await db.lesson.createMany({ data: lessons })
  await db.lessonVersion.createMany({
    data: lessons.map(({ id, title }) => ({
      id,
      title,
      lessonId: id,
      number: 1,
      summary: '',
      minutes: 10,
      source: '',
      hash: '',
      origin: 'FILE' as const,
    })),
  })
  const publish = `UPDATE "Lesson" SET "publishedVersionId" = "id" WHERE "position" <> 4 AND "moduleId" IN
    (SELECT "id" FROM "Module" WHERE "districtId" = ?)`
  await db.$executeRawUnsafe(sqlFor(publish), districtId)
}

async function addPeople({ district, cohort, agencies }: World, word: string, count: number) {
  const people = Array.from({ length: count }, (_, index) => ({
    id: `${word}-${index}`,
    districtId: district.id,
    agencyId: agencies[index % 3 === 0 ? 0 : 1].id,
    email: `${word}.${index}@kemajuan.test`,
    name: `${index % 2 === 0 ? 'Orang' : 'orang'} ${String((index * 7) % count).padStart(4, '0')}`,
    status: index % 20 === 19 ? ('DISABLED' as const) : ('ACTIVE' as const),
  }))
  await db.person.createMany({ data: people })
  await db.roleHolding.createMany({
    data: people.map(({ id }, index) => ({
      personId: id,
      districtId: district.id,
      role: 'participant' as const,
      cohortId: cohort.id,
      endedAt: index % 20 === 7 ? NOW : null,
    })),
  })
}

/** The same at every run, and without order: what is left over of a multiplication. */
async function addProgress({ district }: World, idOf: (module: number, lesson: number) => string) {
  const people = await db.person.findMany({ where: { districtId: district.id }, orderBy: { id: 'asc' } })
  const done = people.flatMap(({ id: personId }, person) =>
    Array.from({ length: 20 }, (_, lesson) => idOf(Math.floor(lesson / 5), lesson % 5)).flatMap((id, at) =>
      ((person + 3) * (at + 11) * 7919) % 13 < 7
        ? [{ personId, lessonId: id, versionId: id, completedAt: NOW }]
        : [],
    ),
  )
  await db.lessonProgress.createMany({ data: done })
}

/** What the page says, worked out person by person and lesson by lesson. */
async function workedOut({ cohort }: World) {
  const people = await db.person.findMany({
    where: {
      status: { not: 'DISABLED' },
      roles: { some: { cohortId: cohort.id, role: 'participant', endedAt: null } },
    },
    select: { id: true, name: true, agencyId: true, memberships: { select: { team: true } } },
  })
  const opened = await db.cohortModule.findMany({
    where: { cohortId: cohort.id },
    orderBy: { startsOn: 'asc' },
    select: { startsOn: true, module: { select: { lessons: { orderBy: { position: 'asc' } } } } },
  })
  const done = new Set(
    (await db.lessonProgress.findMany()).map(({ personId, lessonId: id }) => `${personId} ${id}`),
  )
  const rows = people.map(({ id, name, agencyId, memberships }) => {
    let late = 0
    const cells = opened.map(({ module }, index) => {
      const due = opened[index + 1]?.startsOn ?? cohort.endsOn
      const lessons = module.lessons.filter((lesson) => lesson.publishedVersionId && !lesson.retiredAt)
      const count = lessons.filter((lesson) => done.has(`${id} ${lesson.id}`)).length
      if (due < NOW) late += lessons.length - count
      const missing = due < NOW ? 'late' : 'open'
      return { done: count, of: lessons.length, state: count === lessons.length ? 'done' : missing }
    })
    return { id, name, agencyId, team: memberships[0]?.team.name ?? null, late, cells }
  })
  const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return rows.sort((a, b) => b.late - a.late || before(a.name.toLowerCase(), b.name.toLowerCase()))
}

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
  const first = await matrixOf(world, filter)
  const rows = [...first.rows]
  for (let page = 2; rows.length < first.total; page += 1)
    rows.push(...(await matrixOf(world, { ...filter, page })).rows)
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
  const expected = await workedOut(world)
  const behind = expected.filter(({ late }) => late > 0)
  expect(behind.length).toBeGreaterThan(20)
  expect(behind.length).toBeLessThan(expected.length)
  const matrix = await matrixOf(world, {})
  expect(matrix).toMatchObject({
    lessonCount: 12,
    dueByNow: 6,
    participantCount: expected.length,
    behindCount: behind.length,
    total: expected.length,
  })
  expect(matrix.rows).toHaveLength(25)
  expect(matrix.furthestBehind.map(({ id, late }) => [id, late])).toEqual(
    expected.slice(0, 3).map(({ id, late }) => [id, late]),
  )
  expect((await allRows({})).map(({ id, late, cells }) => ({ id, late, cells }))).toEqual(
    expected.map(({ id, late, cells }) => ({ id, late, cells })),
  )
})

test('filters by agency, by team and by who is behind, and answers a page behind the last one', async () => {
  const expected = await workedOut(world)
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)
  const [agency] = world.agencies
  const inAgency = expected.filter(({ agencyId }) => agencyId === agency.id)
  expect(ids(await allRows({ agencyId: agency.id }))).toEqual(ids(inAgency))
  expect(ids(await allRows({ behind: true }))).toEqual(ids(expected.filter(({ late }) => late > 0)))
  expect(ids(await allRows({ agencyId: agency.id, behind: true }))).toEqual(
    ids(inAgency.filter(({ late }) => late > 0)),
  )
  expect(ids(await allRows({ team: 'tIM 2' }))).toEqual(ids(expected.filter(({ team }) => team === 'Tim 2')))
  expect(await matrixOf(world, { team: '%' })).toMatchObject({ total: 0, rows: [], page: 1 })
  expect(await matrixOf(world, { page: 50 })).toMatchObject({ page: 1, total: expected.length })
})

test('shows a person’s lessons a module at a time, the first with something missing unless one is named', async () => {
  const asker = await askerFor(world.people.secretariat.id)
  const wanted = { personId: 'acak-1', cohortId: world.cohort.id, moduleId: null, page: 1 }
  const expected = (await workedOut(world)).find(({ id }) => id === 'acak-1')
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
  expect(JSON.parse(noted?.detail ?? '')).toEqual({ after: { people: ['acak-1'] } })
})

test('1,000 participants cost no more statements and hand over no more rows', async () => {
  const few = await sentBy(() => matrixOf(world, {}))
  const much = await sentBy(() => matrixOf(many, {}))
  expect(much.statements).toBe(few.statements)
  // A page of people, and a cell for each module of each.
  expect(much.rows).toBeLessThan(few.rows + 25 * (few.rows + 1))
  const matrix = await matrixOf(many, {})
  expect(matrix.rows).toHaveLength(25)
  expect(matrix).toMatchObject({ participantCount: 0.9 * MANY + 6, behindCount: 0.9 * MANY + 6 })
  const last = await matrixOf(many, { page: 37 })
  expect(last).toMatchObject({ page: 37, total: 0.9 * MANY + 6 })
  expect(last.rows).toHaveLength(6)
})
