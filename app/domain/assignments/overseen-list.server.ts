import type { Asker } from '#app/domain/access/asker.ts'
import { cohortsAs, hasRole } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { db } from '#app/platform/data/db.server.ts'

/** The assignments of the cohorts that she oversees, to read along: dates and instructions, nobody's work. */
export async function listOverseen(asker: Asker) {
  if (!can(asker, 'submission.read')) return []
  const whole = hasRole(asker, 'secretariat') || hasRole(asker, 'auditor')
  return db.assignmentSchedule.findMany({
    where: {
      cohort: { districtId: asker.districtId },
      ...(whole ? {} : { cohortId: { in: cohortsAs(asker, 'trainer') } }),
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
