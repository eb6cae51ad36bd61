import { expect, it } from 'vitest'
import { personKey, teamKey } from '#app/domain/access/asker.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { sql, words } from '#app/platform/data/sql.ts'
import { createClassroom, createSchedule } from '#tests/support/assignments.ts'
import { numbersFrom } from '#tests/support/works.ts'
import { z } from 'zod'
import { BEGUN, STANDS } from './standing.server.ts'

const MORNING = new Date('2026-11-02T01:00:00.000Z')

it('keeps what counting all works would say, whatever happens to them', async () => {
  const { world, schedule } = await createClassroom()
  const { id: other } = await createSchedule(world, { kind: 'INDIVIDUAL', now: MORNING })
  const schedules = [schedule.id, other]
  const numbers = numbersFrom(3)
  const pick = <T>(list: readonly T[]) => list[numbers(list.length)]
  const state = () => ({
    status: pick(['DRAFT', 'HANDED_IN', 'RETURNED']),
    gradeStatus: pick(['NONE', 'GRADING', 'READY', 'RELEASED']),
  })
  for (let step = 0; step < 150; step += 1) {
    const works = await db.submission.findMany({
      where: { scheduleId: { in: schedules } },
      select: { id: true },
    })
    const id = pick(works)?.id
    const act = numbers(10)
    if (id === undefined || act < 4) {
      const ownerKey = numbers(2) === 0 ? personKey(String(step)) : teamKey(String(step))
      const scheduleId = pick(schedules) ?? other
      await db.submission.create({ data: { scheduleId, ownerKey, attempt: 1 + numbers(3), ...state() } })
    } else if (act < 8) await db.submission.update({ where: { id }, data: state() })
    else if (act < 9)
      await db.submission.update({ where: { id }, data: { attempt: 4 + step, scheduleId: pick(schedules) } })
    else await db.submission.delete({ where: { id } })
  }
  const kept = await db.workCount.findMany({ where: { scheduleId: { in: schedules } } })
  const counted = await countedAnew(schedules)
  expect(counted).toHaveLength(4)
  expect(sorted(kept)).toEqual(sorted(counted))
})

it('knows how many take part, whoever holds the role, holds it twice, gives it up or takes it again', async () => {
  const { world } = await createClassroom()
  const { id: districtId } = world.district
  const second = await db.cohort.create({
    data: { districtId, number: 9, name: 'Angkatan 9', year: 2027, startsOn: MORNING, endsOn: MORNING },
  })
  const cohorts = [world.cohort.id, second.id]
  const people = [...world.teams.one.members, ...world.teams.two.members].map(({ id }) => id)
  const numbers = numbersFrom(8)
  const pick = <T>(list: readonly T[]) => list[numbers(list.length)]
  const change = () => ({
    cohortId: pick([...cohorts, null]) ?? null,
    role: pick(['participant', 'participant', 'trainer']) ?? 'trainer',
    endedAt: pick([null, null, MORNING]) ?? null,
  })
  for (let step = 0; step < 120; step += 1) {
    const held = await db.roleHolding.findMany({ where: { personId: { in: people } }, select: { id: true } })
    const id = pick(held)?.id
    const act = numbers(10)
    if (id === undefined || act < 4)
      await db.roleHolding.create({ data: { districtId, personId: pick(people) ?? '', ...change() } })
    else if (act < 8) await db.roleHolding.update({ where: { id }, data: change() })
    else await db.roleHolding.delete({ where: { id } })
    for (const cohortId of cohorts) {
      const there = await db.roleHolding.groupBy({
        by: ['personId'],
        where: { cohortId, role: 'participant', endedAt: null },
      })
      const cohort = await db.cohort.findUniqueOrThrow({ where: { id: cohortId } })
      expect(cohort.participants, `step ${step}`).toBe(there.length)
    }
  }
})

it('counts right what happens at the same time, and somebody once who is given the role twice', async () => {
  const { world, schedule } = await createClassroom()
  const { id: cohortId } = world.cohort
  const role = { districtId: world.district.id, cohortId, role: 'participant' }
  const before = await db.cohort.findUniqueOrThrow({ where: { id: cohortId } })
  const people = await Promise.all(
    ['Satu', 'Dua', 'Tiga'].map((name) => world.person(name, 'trainer', { cohortId })),
  )
  const twice = [...people, ...people].map(({ id: personId }) =>
    db.roleHolding.create({ data: { ...role, personId } }),
  )
  await Promise.all(twice)
  const after = await db.cohort.findUniqueOrThrow({ where: { id: cohortId } })
  expect(after.participants - before.participants).toBe(people.length)

  const works = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      db.submission.create({
        data: {
          scheduleId: schedule.id,
          ownerKey: personKey(String(index)),
          status: index % 2 === 0 ? 'DRAFT' : 'HANDED_IN',
        },
      }),
    ),
  )
  // Some are handed in while others are given back.
  await Promise.all(
    works.map(({ id, status }) =>
      db.submission.update({ where: { id }, data: { status: status === 'DRAFT' ? 'HANDED_IN' : 'DRAFT' } }),
    ),
  )
  const kept = await db.workCount.findMany({ where: { scheduleId: schedule.id } })
  expect(kept).toMatchObject([{ kind: 'INDIVIDUAL', writing: 6, ungraded: 6 }])
})

const countSchema = z.object({
  scheduleId: z.string(),
  kind: z.string(),
  ungraded: z.coerce.number(),
  grading: z.coerce.number(),
  ready: z.coerce.number(),
  released: z.coerce.number(),
  returned: z.coerce.number(),
  writing: z.coerce.number(),
})
type Count = z.infer<typeof countSchema>

/** The newest attempts of all owners by their state, as the lists understand it. */
async function countedAnew([one = '', other = '']: readonly string[]): Promise<Count[]> {
  const counts = BEGUN.map((state) => `COUNT(CASE WHEN ${STANDS[state]} THEN 1 END) AS "${state}"`).join(', ')
  return ask(
    countSchema,
    sql`SELECT w."scheduleId", CASE WHEN SUBSTR(w."ownerKey", 1, 5) = 'team:' THEN 'TEAM' ELSE 'INDIVIDUAL' END AS "kind",
      ${words(counts)} FROM "Submission" w WHERE w."scheduleId" IN (${one}, ${other}) GROUP BY 1, 2`,
  )
}

function sorted(counts: readonly Count[]): Count[] {
  return counts.toSorted((a, b) => (a.scheduleId + a.kind < b.scheduleId + b.kind ? -1 : 1))
}
