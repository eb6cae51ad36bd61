import { DAY } from '#app/platform/say/time.ts'
import type { MadeHere } from './door-rows.ts'

const scheduleOf = (cohortId: string, data: Parameters<MadeHere>[1]) =>
  data.assignmentSchedule.findFirstOrThrow({ where: { cohortId }, orderBy: { id: 'asc' } })

/** More time for the second team, for the assignment of the scene. */
export const anExtension: MadeHere = async ({ cohort, teams, people }, data) => {
  const schedule = await scheduleOf(cohort.id, data)
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

/** A marked sheet that waits, with a row that is none of this assignment. */
export const aSheet: MadeHere = async ({ cohort, people }, data) => {
  const { id: scheduleId } = await scheduleOf(cohort.id, data)
  const row = {
    row: 2,
    work: null,
    key: 'nilai-contoh',
    keyAt: 'A2',
    version: 1,
    name: 'Tim Contoh',
    levels: { '0': { at: 'J2', text: '3', kind: 'text' } },
    comment: null,
  }
  const rows = { sheet: 'Nilai', rows: [row], hidden: 1, unknown: ['Paraf'], missing: [] }
  const createdById = people.trainer.id
  return data.markedSheet.create({
    data: { scheduleId, createdById, createdAt: new Date(), fileName: 'nilai.xlsx', rows },
  })
}
