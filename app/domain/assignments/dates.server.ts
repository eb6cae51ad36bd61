import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { TAKE_PART } from '#app/domain/cohorts/without-team.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import type { Reader } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { MOST_NAMED } from './limits.ts'

const count = z.coerce.number()
const datesSchema = z.object({
  id: z.string(),
  cohortId: z.string(),
  title: z.string(),
  kind: z.string(),
  opensAt: z.coerce.date(),
  dueAt: z.coerce.date(),
  closesAt: z.coerce.date(),
  gradeTargetAt: z.coerce.date(),
  version: z.number(),
  cohort: z.string(),
  startsOn: z.coerce.date(),
  endsOn: z.coerce.date(),
  handedIn: count,
  begun: count,
  owners: count,
  extensions: count,
  extended: count,
})

export type AssignmentDates = z.infer<typeof datesSchema>

/**
 * The dates of an assignment in one cohort, for whoever may set them, with how many have handed in (`handedIn`), have
 * begun (`begun`, those among them) and owe it (`owners`: teams or participants), how many have an `extensions` and of how
 * many that is still later (`extended`); null for everybody else. One statement.
 */
export async function readDates(
  reader: Reader,
  asker: Asker,
  scheduleId: string,
): Promise<AssignmentDates | null> {
  const { districtId } = asker
  const [found] = await ask(
    datesSchema,
    sql`SELECT s."id", s."cohortId", a."title", a."kind", s."opensAt", s."dueAt", s."closesAt", s."gradeTargetAt",
      s."version", c."name" AS "cohort", c."startsOn", c."endsOn",
      (SELECT COUNT(DISTINCT w."ownerKey") FROM "Submission" w
        WHERE w."scheduleId" = s."id" AND w."status" <> 'DRAFT') AS "handedIn",
      (SELECT COUNT(DISTINCT w."ownerKey") FROM "Submission" w WHERE w."scheduleId" = s."id") AS "begun",
      CASE WHEN a."kind" = 'TEAM' THEN (SELECT COUNT(*) FROM "Team" t WHERE t."cohortId" = c."id" AND t."removedAt" IS NULL
          AND EXISTS (SELECT 1 FROM "TeamMember" m WHERE m."teamId" = t."id"))
        ELSE ${TAKE_PART} END AS "owners",
      (SELECT COUNT(*) FROM "Extension" e WHERE e."scheduleId" = s."id") AS "extensions",
      (SELECT COUNT(*) FROM "Extension" e WHERE e."scheduleId" = s."id"
        AND (e."dueAt" > s."dueAt" OR e."closesAt" > s."closesAt")) AS "extended"
    FROM "AssignmentSchedule" s JOIN "Cohort" c ON c."id" = s."cohortId"
    JOIN "Assignment" a ON a."id" = s."assignmentId"
    WHERE s."id" = ${scheduleId} AND c."districtId" = ${districtId}`,
    reader,
  )
  const place = found && { districtId, cohortId: found.cohortId }
  return place && can(asker, 'assignment.schedule', place) ? found : null
}

const writerSchema = z.object({ name: z.string(), total: count })

/** Who is writing a first attempt, whose time the dates bind: the first of them by name, and how many more there are. */
export async function listWriting(reader: Reader, scheduleId: string) {
  const rows = await ask(
    writerSchema,
    sql`SELECT COALESCE(t."name", p."name", '–') AS "name", COUNT(*) OVER () AS "total"
      FROM "Submission" w LEFT JOIN "Team" t ON t."id" = w."teamId" LEFT JOIN "Person" p ON p."id" = w."personId"
      WHERE w."scheduleId" = ${scheduleId} AND w."status" = 'DRAFT' AND w."attempt" = 1
      ORDER BY COALESCE(t."nameKey", p."nameKey"), w."id" LIMIT ${MOST_NAMED}`,
    reader,
  )
  return { names: rows.map(({ name }) => name), more: (rows[0]?.total ?? 0) - rows.length }
}
