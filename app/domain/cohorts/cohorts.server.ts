import type { Asker } from '#app/domain/access/asker.ts'
import { can, type Action } from '#app/domain/access/permissions.ts'
import { db } from '#app/platform/data/db.server.ts'

/** Cohorts of the district in which the asker may do this, the newest first. */
async function cohortsFor(asker: Asker, action: Action) {
  const cohorts = await db.cohort.findMany({
    where: { districtId: asker.districtId },
    orderBy: [{ year: 'desc' }, { number: 'desc' }],
    select: { id: true, name: true, year: true, startsOn: true, endsOn: true, quota: true },
  })
  return cohorts.filter((cohort) => can(asker, action, { districtId: asker.districtId, cohortId: cohort.id }))
}

/** The cohort of that id among those she may see, or the newest; null where there is none or the id is not hers. */
export async function chooseCohort(asker: Asker, action: Action, wanted: string | null) {
  const cohorts = await cohortsFor(asker, action)
  const cohort = wanted ? cohorts.find(({ id }) => id === wanted) : cohorts[0]
  return { cohorts, cohort: cohort ?? null }
}
