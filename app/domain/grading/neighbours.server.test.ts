import { expect, it } from 'vitest'
import { ownKeys, personKey, teamKey, type Asker } from '#app/domain/access/asker.ts'
import { db } from '#app/platform/data/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { createClassroom } from '#tests/support/assignments.ts'
import { sentBy } from '#tests/support/statements.ts'
import { createWorks, HISTORIES, numbersFrom } from '#tests/support/works.ts'
import { askerFor } from '#tests/support/world.ts'
import { readWork } from './read-work.server.ts'

const MORNING = new Date('2026-11-02T01:00:00.000Z')

/** The note of the reading; PostgreSQL waits for its turn at the chain in a statement of its own. */
const NOTE = env.provider === 'sqlite' ? 3 : 4

it('leads through all that waits, in the order of waiting, and from a finished work to its beginning', async () => {
  const { schedule, trainer, both } = await aFullSchedule()
  for (const asker of [trainer, both]) {
    const waiting = await waitingInOrder(asker, schedule.id)
    expect(waiting.length).toBeGreaterThan(20)
    const works = await db.submission.findMany({
      where: { scheduleId: schedule.id },
      include: { grade: true },
    })
    for (const work of works) {
      const at = waiting.indexOf(work.id)
      const read = await readWork(asker, schedule.id, work.id, MORNING)
      const around = read && {
        previous: read.previous?.id ?? null,
        next: read.next?.id ?? null,
        place: read.place,
        waiting: read.waiting,
      }
      // Neither hers nor a draft is opened to anybody as a work to grade.
      const isOpen = work.status !== 'DRAFT' && !ownKeys(asker).includes(work.ownerKey)
      const expected = {
        previous: at > 0 ? waiting[at - 1] : null,
        next: waiting[at + 1] ?? null,
        place: at < 0 ? null : at + 1,
        waiting: waiting.length,
      }
      expect(around, work.status).toEqual(isOpen ? expected : null)
    }
  }
})

it('reads the nearest ones only', async () => {
  const { schedule, trainer } = await aFullSchedule()
  const waiting = await waitingInOrder(trainer, schedule.id)
  const id = waiting[Math.floor(waiting.length / 2)] ?? ''
  const { ownerKey } = await db.submission.findUniqueOrThrow({ where: { id } })
  const own = await db.submission.count({ where: { scheduleId: schedule.id, ownerKey } })
  const sent = await sentBy(() => readWork(trainer, schedule.id, id, MORNING))
  expect(sent).toEqual({ statements: 2 + NOTE, rows: 1 + own + 6 + 6 + 1, scanned: [] })
})

/**
 * Sixty owners, some of whom handed in at the same moment, the asker's own keys and another assignment among them. `both`
 * trains and learns in the cohort.
 */
async function aFullSchedule() {
  const { world, schedule, trainer, ana } = await createClassroom()
  const other = await createClassroom()
  const numbers = numbersFrom(5)
  const mine = [personKey(trainer.id), personKey(ana.id), teamKey(world.teams.one.id)]
  const strangers = Array.from({ length: 60 }, (_, index) => teamKey(`${index}`))
  for (const scheduleId of [schedule.id, other.schedule.id])
    await createWorks(
      [...mine, ...strangers].map((ownerKey) => ({
        scheduleId,
        ownerKey,
        attempts: HISTORIES[numbers(HISTORIES.length)] ?? [],
        handedInAt: new Date(MORNING.getTime() + numbers(12) * 60_000),
      })),
    )
  const role = {
    personId: ana.id,
    districtId: trainer.districtId,
    cohortId: world.cohort.id,
    role: 'trainer',
  }
  await db.roleHolding.create({ data: role })
  return { schedule, trainer, both: await askerFor(ana.id) }
}

/** In the plainest way: all of them. */
async function waitingInOrder(asker: Asker, scheduleId: string): Promise<string[]> {
  const rows = await db.submission.findMany({
    where: {
      scheduleId,
      status: 'HANDED_IN',
      ownerKey: { notIn: ownKeys(asker) },
      OR: [{ grade: null }, { grade: { status: 'GRADING' } }],
    },
    orderBy: [{ handedInAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id }) => id)
}
