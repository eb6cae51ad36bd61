import { expect, it } from 'vitest'
import { ownKeys, personKey, teamKey, type Asker } from '#app/domain/access/asker.ts'
import { db } from '#app/platform/data/db.server.ts'
import { createClassroom } from '#tests/support/assignments.ts'
import { sentBy } from '#tests/support/statements.ts'
import { createWorks, HISTORIES, numbersFrom } from '#tests/support/works.ts'
import { neighboursOf } from './neighbours.server.ts'

const MORNING = new Date('2026-11-02T01:00:00.000Z')

it('leads through all that waits, in the order of waiting, and from a finished work to its beginning', async () => {
  const { schedule, trainer, ana } = await aFullSchedule()
  for (const asker of [trainer, ana]) {
    const waiting = await waitingInOrder(asker, schedule.id)
    expect(waiting.length).toBeGreaterThan(20)
    const works = await db.submission.findMany({
      where: { scheduleId: schedule.id },
      include: { grade: true },
    })
    for (const work of works) {
      const at = waiting.indexOf(work.id)
      // Hers is opened to nobody as a work to grade.
      if (ownKeys(asker).includes(work.ownerKey)) continue
      expect(await neighboursOf(asker, schedule.id, work), work.status).toEqual({
        previous: at > 0 ? waiting[at - 1] : null,
        next: waiting[at + 1] ?? null,
      })
    }
  }
})

it('reads the nearest ones only', async () => {
  const { schedule, trainer } = await aFullSchedule()
  const waiting = await waitingInOrder(trainer, schedule.id)
  const id = waiting[Math.floor(waiting.length / 2)] ?? ''
  const work = await db.submission.findUniqueOrThrow({ where: { id }, include: { grade: true } })
  const sent = await sentBy(() => neighboursOf(trainer, schedule.id, work))
  expect(sent).toEqual({ statements: 1, rows: 4, scanned: [] })
})

/** Sixty owners, some of whom handed in at the same moment, the asker's own keys and another assignment among them. */
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
  return { schedule, trainer, ana }
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
