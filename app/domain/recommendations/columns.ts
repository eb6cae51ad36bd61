import type { Columns } from '#app/domain/access/reach.ts'
import type { Prisma } from '#app/platform/data/db.server.ts'

/** How the facts of the permission table are asked of a recommendation. */
export const COLUMNS: Columns<'cohortId' | 'teamId' | 'submitted', Prisma.RecommendationWhereInput> = {
  districtId: (districtId) => ({ districtId }),
  cohortId: (cohortId) => ({ cohortId }),
  teamId: (teamId) => ({ teamId }),
  submitted: () => ({ versionCount: { gt: 0 } }),
}
