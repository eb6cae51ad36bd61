import { expect, it } from 'vitest'
import { ownKeys, personKey, teamKey, type Asker } from '#app/domain/access/asker.ts'
import { db } from '#app/platform/data/db.server.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import { createClassroom, createSchedule } from '#tests/support/assignments.ts'
import { pagesBackOf, pagesOf, wholeList } from '#tests/support/pages.ts'
import { sentBy } from '#tests/support/statements.ts'
import { createWorks, HISTORIES, numbersFrom } from '#tests/support/works.ts'
import { askerFor, createWorld, type World } from '#tests/support/world.ts'
import { listGrading, type GradingItem } from './grading-list.server.ts'
import { gradingStateOf, waitsForTrainer } from './grading-state.ts'
import { gradingTurns } from './turns.server.ts'

const MORNING = new Date('2026-11-02T01:00:00.000Z')

it('refuses whoever trains nobody, another cohort or another district', async () => {
  const { world, schedule, ana, secretariat, trainer } = await createClassroom()
  const elsewhere = await createWorld()
  const neighbour = await otherTrainer(world)
  const stranger = await askerFor(elsewhere.people.trainer.id)
  for (const asker of [ana, secretariat, stranger, neighbour])
    expect(await listGrading(asker)).toEqual({ rows: [], before: null, after: null })
  expect((await listGrading(trainer)).rows).toMatchObject([{ id: schedule.id }])
})

it('shows page by page what all works together say, what waits longest first', async () => {
  const { askers } = await manySchedules()
  for (const asker of askers) {
    const expected = await everySchedule(asker)
    const pages = await pagesOf((spot) => listGrading(asker, spot))
    expect(pages.map((rows) => rows.length)).toEqual([25, 5])
    expect(pages.flat().map(brief)).toEqual(expected)
    expect(await pagesBackOf((spot) => listGrading(asker, spot))).toEqual(pages)
  }
})

it('counts on Beranda what the list says waits', async () => {
  const { askers } = await manySchedules()
  for (const asker of askers) {
    const shown = await wholeList((spot) => listGrading(asker, spot))
    const waiting = shown
      .filter(({ oldestAt }) => oldestAt)
      .map(({ id, counts, oldestAt }) => [id, counts.ungraded + counts.grading + counts.ready, oldestAt])
    const turns = await gradingTurns(asker)
    expect(turns.length).toBeGreaterThan(10)
    expect(turns.map(({ scheduleId, count, since }) => [scheduleId, count, since]).sort()).toEqual(
      waiting.sort(),
    )
  }
})

it(
  'costs the same for a few works and for 2,000',
  async () => {
    const { world, schedule, trainer } = await createClassroom({ kind: 'INDIVIDUAL' })
    const works = (from: number, to: number) =>
      createWorks(
        Array.from({ length: to - from }, (_, index) => ({
          scheduleId: schedule.id,
          ownerKey: personKey(`${from + index}`),
          attempts: HISTORIES[1 + ((from + index) % 10)] ?? [],
          handedInAt: new Date(MORNING.getTime() + index),
        })),
      )
    await works(0, 10)
    await createSchedule(world)
    const [list, turns] = [
      await sentBy(() => listGrading(trainer)),
      await sentBy(() => gradingTurns(trainer)),
    ]
    expect([list.statements, turns.statements]).toEqual([2, 1])
    await works(10, 1100)
    expect(await sentBy(() => listGrading(trainer))).toEqual({ ...list, scanned: [] })
    expect(await sentBy(() => gradingTurns(trainer))).toEqual({ ...turns, scanned: [] })
  },
  MINUTE,
)

async function otherTrainer(world: World): Promise<Asker> {
  const cohort = await db.cohort.create({
    data: {
      districtId: world.district.id,
      number: 3,
      name: 'Angkatan 3',
      year: 2027,
      startsOn: MORNING,
      endsOn: MORNING,
    },
  })
  return askerFor((await world.person('Pelatih Tiga', 'trainer', { cohortId: cohort.id })).id)
}

/** Thirty assignments of one cohort; works of every history, some for the asker who trains and learns there herself. */
async function manySchedules() {
  const { world, trainer } = await createClassroom()
  const { id: personId } = world.teams.one.members[2]
  const role = { personId, districtId: world.district.id, cohortId: world.cohort.id, role: 'trainer' }
  await db.roleHolding.create({ data: role })
  const members = [...world.teams.one.members, ...world.teams.two.members].map(({ id }) => personKey(id))
  const teams = [world.teams.one, world.teams.two].map(({ id }) => teamKey(id))
  const numbers = numbersFrom(11)
  for (let index = 1; index < 30; index += 1) {
    const kind = numbers(2) === 0 ? 'TEAM' : 'INDIVIDUAL'
    const { id: scheduleId } = await createSchedule(world, { kind, due: numbers(4), now: MORNING })
    if (numbers(4) > 0)
      await createWorks(
        (kind === 'TEAM' ? teams : members).map((ownerKey) => ({
          scheduleId,
          ownerKey,
          attempts: HISTORIES[numbers(HISTORIES.length)] ?? [],
          handedInAt: new Date(MORNING.getTime() + numbers(9) * MINUTE),
        })),
      )
  }
  return { askers: [trainer, await askerFor(personId)] }
}

function brief({ id, owners, counts, oldestAt }: GradingItem) {
  return { id, owners, counts, oldestAt }
}

/** The list in the plainest way: everything is loaded, then counted and sorted. */
async function everySchedule(asker: Asker): Promise<ReturnType<typeof brief>[]> {
  const schedules = await db.assignmentSchedule.findMany({
    where: { cohort: { districtId: asker.districtId } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    include: { assignment: true, submissions: { orderBy: { attempt: 'asc' }, include: { grade: true } } },
  })
  const learns = asker.roles.some(({ role }) => role === 'participant')
  const time = (at: Date | null) => at?.getTime() ?? Number.MAX_SAFE_INTEGER
  return schedules
    .map(({ id, assignment, submissions, dueAt }) => {
      const others = submissions.filter(({ ownerKey }) => !ownKeys(asker).includes(ownerKey))
      const newest = [...new Map(others.map((work) => [work.ownerKey, work])).values()]
      const owners = (assignment.kind === 'TEAM' ? 2 : 6) - (learns ? 1 : 0)
      const counts = {
        ungraded: 0,
        grading: 0,
        ready: 0,
        released: 0,
        returned: 0,
        writing: 0,
        none: owners - newest.length,
      }
      const waiting: Date[] = []
      for (const work of newest) {
        const state = gradingStateOf({ ...work, grade: work.gradeStatus })
        counts[state] += 1
        if (work.handedInAt && waitsForTrainer(state)) waiting.push(work.handedInAt)
      }
      const oldestAt = waiting.sort((a, b) => a.getTime() - b.getTime())[0] ?? null
      return { dueAt, item: { id, owners, counts, oldestAt } }
    })
    .sort((a, b) => time(a.item.oldestAt) - time(b.item.oldestAt) || time(a.dueAt) - time(b.dueAt))
    .map(({ item }) => item)
}
