import { beforeEach, expect, test } from 'vitest'
import { db } from '#app/platform/data/db.server.ts'
import { DAY, isoDay } from '#app/platform/say/time.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { openModule, readOpenings } from './opening.server.ts'

let world: World
let other: World

beforeEach(async () => {
  world = await createWorld()
  other = await createWorld()
})

const inDays = (days: number) => isoDay(new Date(Date.now() + days * DAY), 'Asia/Makassar')

async function moduleIn({ district }: World) {
  return db.module.create({
    data: {
      districtId: district.id,
      slug: 'awal',
      position: 1,
      title: 'Modul awal',
      summary: 'Ringkas.',
      jp: 4,
      source: '',
      sourceHash: '',
      assignments: {
        create: {
          slug: 'tugas',
          title: 'Tugas awal',
          kind: 'TEAM',
          source: '',
          sourceHash: '',
          rubric: [],
          offsets: { opens: 2, due: 9, closes: 11, grading: 18 },
        },
      },
    },
  })
}

test('nobody but the secretariat of the district sees or sets dates', async () => {
  const module = await moduleIn(world)
  const given = { moduleId: module.id, day: inDays(1), shown: null }
  const { trainer, admin, bupati } = world.people
  for (const { id } of [world.teams.one.members[0], trainer, admin, bupati, other.people.secretariat]) {
    const asker = await askerFor(id)
    expect(await readOpenings(asker, world.cohort.id)).toBeNull()
    expect(await openModule(asker, world.cohort.id, given, new Date())).toEqual({
      ok: false,
      reason: 'not-found',
    })
  }
  expect(await db.cohortModule.count({ where: { cohortId: world.cohort.id } })).toBe(0)
})

test('a module of another district does not exist', async () => {
  const module = await moduleIn(other)
  const asker = await askerFor(world.people.secretariat.id)
  const given = { moduleId: module.id, day: inDays(1), shown: null }
  expect(await openModule(asker, world.cohort.id, given, new Date())).toMatchObject({ reason: 'not-found' })
})

test('refuses a day outside the cohort', async () => {
  const module = await moduleIn(world)
  const asker = await askerFor(world.people.secretariat.id)
  for (const days of [-42, 62]) {
    const given = { moduleId: module.id, day: inDays(days), shown: null }
    expect(await openModule(asker, world.cohort.id, given, new Date())).toMatchObject({ reason: 'outside' })
  }
})

test('opens at eight, and the dates of the assignments follow', async () => {
  const module = await moduleIn(world)
  const asker = await askerFor(world.people.secretariat.id)
  const given = { moduleId: module.id, day: inDays(3), shown: null }
  expect(await openModule(asker, world.cohort.id, given, new Date())).toMatchObject({
    ok: true,
    assignments: 1,
  })
  const [shown] = (await readOpenings(asker, world.cohort.id))?.modules ?? []
  expect(shown).toMatchObject({ title: 'Modul awal', fixed: false })
  expect(shown?.startsOn?.toISOString()).toBe(`${inDays(3)}T00:00:00.000Z`)
  expect(
    shown?.assignments.map(({ opensAt, dueAt }) => [isoDay(opensAt, asker.zone), isoDay(dueAt, asker.zone)]),
  ).toEqual([[inDays(5), inDays(12)]])
  const event = await db.auditEvent.findFirst({
    where: { objectId: world.cohort.id, action: 'cohort.open-module' },
  })
  expect(event?.personId).toBe(asker.id)
})

test('of two who set a date at once, the second sees that the page is old', async () => {
  const module = await moduleIn(world)
  const asker = await askerFor(world.people.secretariat.id)
  const set = (days: number, shown: Date | null) =>
    openModule(asker, world.cohort.id, { moduleId: module.id, day: inDays(days), shown }, new Date())
  const said = (answers: Awaited<ReturnType<typeof set>>[]) =>
    answers.map((answer) => (answer.ok ? 'saved' : answer.reason)).sort()
  expect(said(await Promise.all([set(3, null), set(4, null)]))).toEqual(['saved', 'stale'])
  const [first] = (await readOpenings(asker, world.cohort.id))?.modules ?? []
  const startsOn = first?.startsOn ?? null
  expect(said(await Promise.all([set(5, startsOn), set(6, startsOn)]))).toEqual(['saved', 'stale'])
  expect(said([await set(7, null), await set(7, new Date(0))])).toEqual(['stale', 'stale'])
})

test('a date stays once somebody has handed in, also when the work was returned; a draft does not hold it', async () => {
  const module = await moduleIn(world)
  const asker = await askerFor(world.people.secretariat.id)
  const set = async (days: number) => {
    const [now] = (await readOpenings(asker, world.cohort.id))?.modules ?? []
    return openModule(
      asker,
      world.cohort.id,
      {
        moduleId: module.id,
        day: inDays(days),
        shown: now?.startsOn ?? null,
      },
      new Date(),
    )
  }
  expect(await set(-3)).toMatchObject({ ok: true })
  const schedule = await db.assignmentSchedule.findFirstOrThrow({ where: { cohortId: world.cohort.id } })
  const { id } = await db.submission.create({
    data: { scheduleId: schedule.id, ownerKey: `team:${world.teams.one.id}`, teamId: world.teams.one.id },
  })
  expect(await set(-2)).toMatchObject({ ok: true })
  for (const status of ['HANDED_IN', 'RETURNED']) {
    await db.submission.update({ where: { id }, data: { status, handedInAt: new Date() } })
    expect(await set(-1)).toEqual({ ok: false, reason: 'handed-in' })
  }
  const [shown] = (await readOpenings(asker, world.cohort.id))?.modules ?? []
  expect(shown?.fixed).toBe(true)
})
