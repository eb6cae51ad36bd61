import { column, type Columns, type Sql } from '#app/domain/access/reach.ts'
import type { Prisma } from '#app/platform/data/db.server.ts'

/** How the facts of the permission table are asked of a recommendation. */
export const COLUMNS: Columns<'cohortId' | 'teamId' | 'submitted', Prisma.RecommendationWhereInput> = {
  districtId: (districtId) => ({ districtId }),
  cohortId: (cohortId) => ({ cohortId }),
  teamId: (teamId) => ({ teamId }),
  submitted: () => ({ versionCount: { gt: 0 } }),
}

/** The same in plain SQL, of "Recommendation" r. */
export const SQL_COLUMNS: Columns<'cohortId' | 'teamId' | 'submitted', Sql> = {
  districtId: column('r."districtId"').is,
  cohortId: column('r."cohortId"').among,
  teamId: column('r."teamId"').among,
  submitted: () => ({ text: 'r."versionCount" > 0', values: [] }),
}

/** Of "Recommendation" r: was one of its versions handed in within that time? */
export const KEPT_COLUMNS: Columns<'cohortId' | 'teamId' | 'handedInAt', Sql> = {
  districtId: SQL_COLUMNS.districtId,
  cohortId: SQL_COLUMNS.cohortId,
  teamId: SQL_COLUMNS.teamId,
  handedInAt: ({ from, to }) => ({
    text: `EXISTS (SELECT 1 FROM "RecommendationVersion" v WHERE v."recommendationId" = r."id"
      AND v."submittedAt" <= ?${from === null ? '' : ' AND v."submittedAt" >= ?'})`,
    values: from === null ? [to] : [to, from],
  }),
}
