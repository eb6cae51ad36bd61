import { DAY } from '#app/platform/say/time.ts'
import type { MadeHere } from './door-rows.ts'

/** More time for the second team, for the assignment of the scene. */
export const anExtension: MadeHere = async ({ cohort, teams, people }, data) => {
  const schedule = await data.assignmentSchedule.findFirstOrThrow({
    where: { cohortId: cohort.id },
    orderBy: { id: 'asc' },
  })
  const place = { scheduleId: schedule.id, ownerKey: `team:${teams.two.id}` }
  const dueAt = new Date(schedule.dueAt.getTime() + 5 * DAY)
  const closesAt = new Date(schedule.closesAt.getTime() + 5 * DAY)
  return data.extension.upsert({
    where: { scheduleId_ownerKey: place },
    create: {
      ...place,
      dueAt,
      closesAt,
      reason: 'Bertugas di desa.',
      byId: people.trainer.id,
      at: new Date(),
    },
    update: {},
  })
}
