import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { sql, words } from '#app/platform/data/sql.ts'
import { findGradingSchedule } from './grading-schedule.server.ts'
import { MOST_RELEASED } from './limits.ts'
import { isOwner, kindOf, worksOf } from './owners.server.ts'
import { STANDS } from './standing.server.ts'

const readySchema = z.object({
  id: z.string(),
  ownerName: z.string(),
  agency: z.string().nullable(),
  attempt: z.number(),
  late: z.coerce.boolean(),
  score: z.number(),
  version: z.number(),
  graderId: z.string(),
  grader: z.string(),
  commented: z.coerce.number().transform((found) => found > 0),
})

/**
 * What of an assignment is ready to be released, by name, as its owners would see it: at most `MOST_RELEASED`, and `more`
 * says that there are others. Null for whoever does not grade this cohort. Two statements.
 */
export async function readReady(asker: Asker, scheduleId: string) {
  const schedule = await findGradingSchedule(asker, scheduleId)
  if (!schedule) return null
  const { kind, cohortId } = schedule
  const owners = { asker, kind, cohortId }
  const { table, place } = kindOf(owners)
  const agency =
    kind === 'TEAM'
      ? { name: words('NULL'), from: words('') }
      : { name: words('y."name"'), from: words('LEFT JOIN "Agency" y ON y."id" = o."agencyId"') }
  const rows = await ask(
    readySchema,
    sql`SELECT w."id", o."name" AS "ownerName", ${agency.name} AS "agency", w."attempt", w."late", g."score", g."version",
      g."graderId", COALESCE(b."name", '–') AS "grader",
      CASE WHEN g."comment" = '' THEN 0 ELSE 1 END AS "commented"
    FROM "Submission" w CROSS JOIN ${table} o JOIN "Grade" g ON g."submissionId" = w."id" LEFT JOIN "Person" b ON b."id" = g."graderId"
    ${agency.from}
    WHERE w."scheduleId" = ${scheduleId} AND ${words(STANDS.ready)} AND ${worksOf(owners).byWork} AND ${isOwner(owners)}
    ORDER BY ${place}, o."id" LIMIT ${MOST_RELEASED + 1}`,
  )
  return { schedule, rows: rows.slice(0, MOST_RELEASED), more: rows.length > MOST_RELEASED }
}
