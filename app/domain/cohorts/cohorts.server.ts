import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { readable } from '#app/domain/access/permissions.ts'
import { column, sqlOf, whereOf } from '#app/domain/access/reach.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { shownFirst } from './shown-first.ts'

/** What is done to a cohort as a whole. */
type CohortAction = 'teams.manage'

const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  year: z.number(),
  startsOn: z.coerce.date(),
  endsOn: z.coerce.date(),
  quota: z.number(),
  place: z.coerce.number(),
})

/** Cohorts of the district in which the asker may do this, the newest first; `place` 1 is shown first. */
async function cohortsFor(asker: Asker, action: CohortAction, now: Date) {
  const reach = readable(asker, action)
  if (!reach) return []
  const columns = { districtId: column('c."districtId"').is, cohortId: column('c."id"').among }
  return ask(
    rowSchema,
    sql`SELECT c."id", c."name", c."year", c."startsOn", c."endsOn", c."quota",
      ROW_NUMBER() OVER (ORDER BY ${shownFirst(now)}) AS "place"
    FROM "Cohort" c WHERE ${sqlOf(whereOf(reach, columns))} ORDER BY c."year" DESC, c."number" DESC`,
  )
}

/** The cohort of that id among those she may see, or the one shown first; null where there is none or the id is not hers. */
export async function chooseCohort(asker: Asker, action: CohortAction, wanted: string | null, now: Date) {
  const cohorts = await cohortsFor(asker, action, now)
  const cohort = cohorts.find(({ id, place }) => (wanted ? id === wanted : place === 1))
  return { cohorts, cohort: cohort ?? null }
}
