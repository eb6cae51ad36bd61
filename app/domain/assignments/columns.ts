import type { Columns } from '#app/domain/access/reach.ts'
import type { Prisma } from '#app/platform/data/db.server.ts'

/** How the facts of the permission table are asked of an assignment of a cohort. */
export const SCHEDULE_COLUMNS: Columns<'cohortId', Prisma.AssignmentScheduleWhereInput> = {
  districtId: (districtId) => ({ cohort: { districtId } }),
  cohortId: (cohortId) => ({ cohortId }),
}
