import type { Asker } from '#app/domain/access/asker.ts'
import { beforeAll, expect, test } from 'vitest'
import { db, tx } from '#app/platform/data/db.server.ts'
import { DAY } from '#app/platform/say/time.ts'
import { statementsOf } from '#tests/support/statements.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { ensureBaseData } from '#app/domain/districts/base-data.server.ts'
import { countAll } from './progress-count.server.ts'
import { readProgressMatrix, type MatrixFilter } from './progress-matrix.server.ts'

let world: World
let other: World

beforeAll(async () => {
  world = await createWorld()
  other = await createWorld()
  await addLessons(world)
  await addLessons(other)
})

/** Two modules of two lessons; the first should be done by now. */
async function addLessons({ district, cohort }: World) {
  const startedAt = new Date(Date.now() - 30 * DAY)
  await db.roleHolding.updateMany({ where: { cohortId: cohort.id }, data: { startedAt } })
  for (const [position, startsIn] of [-20, -5].entries()) {
    const module = await db.module.create({
      data: {
        districtId: district.id,
        slug: `modul-${position}`,
        position,
        title: `Modul ${position}`,
        summary: '',
        jp: 2,
        source: '',
        sourceHash: '',
        cohorts: { create: { cohortId: cohort.id, startsOn: new Date(Date.now() + startsIn * DAY) } },
      },
    })
    for (const number of [1, 2]) {
      const text = { title: `Pelajaran ${number}`, summary: '', minutes: 10 }
      const lesson = await db.lesson.create({
        data: { ...text, moduleId: module.id, slug: `p-${number}`, position: number },
      })
      const version = await db.lessonVersion.create({
        data: { ...text, lessonId: lesson.id, number: 1, source: '', hash: '', origin: 'FILE' },
      })
      await db.lesson.update({ where: { id: lesson.id }, data: { publishedVersionId: version.id } })
      if (position === 0 && number === 1)
        await db.lessonProgress.create({
          data: {
            personId: world.teams.one.members[0].id,
            lessonId: lesson.id,
            versionId: version.id,
            completedAt: new Date(),
          },
        })
    }
  }
}

/** The matrix of the newest cohort, which is there. */
async function matrixFor(asker: Asker, filter: MatrixFilter) {
  const matrix = await readProgressMatrix(asker, filter, new Date())
  if (!matrix.cohort) throw new Error('There is no cohort.')
  return matrix
}

const all = { cohortId: null, team: '', agencyId: null, behind: false, spot: null }

test('a cohort of another district does not exist, nor does any for a participant', async () => {
  const secretariat = await askerFor(world.people.secretariat.id)
  expect(
    (await readProgressMatrix(secretariat, { ...all, cohortId: other.cohort.id }, new Date())).cohort,
  ).toBeNull()
  const participant = await askerFor(world.teams.one.members[0].id)
  expect((await readProgressMatrix(participant, all, new Date())).cohort).toBeNull()
})

test('a trainer sees her own cohort only', async () => {
  const second = await db.cohort.create({
    data: {
      districtId: world.district.id,
      number: 3,
      name: 'Angkatan 3',
      year: 2027,
      startsOn: new Date(),
      endsOn: new Date(),
    },
  })
  const trainer = await askerFor(world.people.trainer.id)
  expect((await readProgressMatrix(trainer, all, new Date())).cohort?.id).toBe(world.cohort.id)
  expect((await readProgressMatrix(trainer, { ...all, cohortId: second.id }, new Date())).cohort).toBeNull()
  await db.cohort.delete({ where: { id: second.id } })
})

/** Begin, last event, new event, commit; PostgreSQL also takes the chain's lock. */
const NOTE = 5

test('shows who is behind in two statements and a transaction that notes it', async () => {
  const secretariat = await askerFor(world.people.secretariat.id)
  // The first visit counts what has become due.
  await countAll(world.cohort.id, new Date())
  const matrix = await matrixFor(secretariat, all)
  expect(await statementsOf(() => matrixFor(secretariat, all))).toBeLessThanOrEqual(2 + NOTE)
  expect(matrix).toMatchObject({ lessonCount: 4, dueByNow: 2, participantCount: 6, behindCount: 6 })
  expect(matrix.rows).toHaveLength(6)
  const reader = matrix.rows.find(({ id }) => id === world.teams.one.members[0].id)
  expect(reader?.cells).toEqual([
    { done: 1, of: 2, state: 'late' },
    { done: 0, of: 2, state: 'open' },
  ])
  expect(reader).toMatchObject({ late: 1, done: 1 })
  expect(matrix.rows.at(-1)?.id).toBe(reader?.id)
})

test('filters by team and by agency', async () => {
  const secretariat = await askerFor(world.people.secretariat.id)
  const team = await matrixFor(secretariat, { ...all, team: 'TIM 2' })
  expect(team.rows.map(({ team: name }) => name)).toEqual(['Tim 2', 'Tim 2', 'Tim 2'])
  const agency = await matrixFor(secretariat, { ...all, agencyId: world.agencies[0].id })
  expect(agency.rows).toHaveLength(2)
})

test('loads the home district once, with all its areas, agencies and offices', async () => {
  const districtId = await ensureBaseData(new Date())
  await db.agency.updateMany({
    where: { districtId, code: 'dinkes' },
    data: { name: 'Dinas Kesehatan Baru' },
  })
  expect(await tx((t) => ensureBaseData(new Date(), t))).toBe(districtId)
  const [areas, agencies, offices, kept] = await Promise.all([
    db.area.count({ where: { districtId } }),
    db.agency.count({ where: { districtId } }),
    db.office.count({ where: { districtId } }),
    db.agency.count({ where: { districtId, name: 'Dinas Kesehatan Baru' } }),
  ])
  expect([areas, agencies, offices, kept]).toEqual([159, 44, 41, 1])
})
