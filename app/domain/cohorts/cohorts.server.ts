import type { Asker } from '#app/domain/access/asker.ts'
import { readable } from '#app/domain/access/permissions.ts'
import { whereOf, type Columns } from '#app/domain/access/reach.ts'
import { db, type Prisma } from '#app/platform/data/db.server.ts'

/** What is done to a cohort as a whole. */
type CohortAction = 'teams.manage'

const COLUMNS: Columns<'cohortId', Prisma.CohortWhereInput> = {
  districtId: (districtId) => ({ districtId }),
  cohortId: (id) => ({ id }),
}

/** Cohorts of the district in which the asker may do this, the newest first. */
async function cohortsFor(asker: Asker, action: CohortAction) {
  const reach = readable(asker, action)
  if (!reach) return []
  return db.cohort.findMany({
    where: whereOf(reach, COLUMNS),
    orderBy: [{ year: 'desc' }, { number: 'desc' }],
    select: { id: true, name: true, year: true, startsOn: true, endsOn: true, quota: true },
  })
}

/** The cohort of that id among those she may see, or the newest; null where there is none or the id is not hers. */
export async function chooseCohort(asker: Asker, action: CohortAction, wanted: string | null) {
  const cohorts = await cohortsFor(asker, action)
  const cohort = wanted ? cohorts.find(({ id }) => id === wanted) : cohorts[0]
  return { cohorts, cohort: cohort ?? null }
}
