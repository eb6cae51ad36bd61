import type { Asker } from '#app/domain/access/asker.ts'
import { readable } from '#app/domain/access/permissions.ts'
import { whereOf } from '#app/domain/access/reach.ts'
import { db } from '#app/platform/data/db.server.ts'
import { SCHEDULE_COLUMNS } from './columns.ts'

/** The assignments of the cohorts that she oversees: titles and dates, nobody's work. */
export async function listOverseen(asker: Asker) {
  const reach = readable(asker, 'assignment.oversee')
  if (!reach) return []
  return db.assignmentSchedule.findMany({
    where: {
      AND: [
        whereOf(reach, SCHEDULE_COLUMNS),
        { assignment: { retiredAt: null, module: { retiredAt: null } } },
      ],
    },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      opensAt: true,
      dueAt: true,
      closesAt: true,
      cohort: { select: { name: true } },
      assignment: {
        select: { title: true, kind: true, module: { select: { title: true, position: true } } },
      },
    },
  })
}
