import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import type { Reader } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'
import { withdrawnDates } from './state.ts'

/** The dates before they were set by hand, as `setDates` keeps them. */
const datesSchema = z.object({ opensAt: z.coerce.date(), dueAt: z.coerce.date(), closesAt: z.coerce.date() })

const rowSchema = z
  .object({
    id: z.string(),
    cohortId: z.string(),
    cohort: z.string(),
    opensAt: z.coerce.date(),
    dueAt: z.coerce.date(),
    closesAt: z.coerce.date(),
    gradeTargetAt: z.coerce.date(),
    withdrawnAt: z.coerce.date().nullable(),
    changedAt: z.coerce.date().nullable(),
    changedFrom: storedJson.pipe(datesSchema.nullable()),
    assignmentId: z.string(),
    title: z.string(),
    kind: z.string(),
    source: z.string(),
    sourceHash: z.string(),
    origin: z.string(),
    rubric: storedJson,
    number: z.number(),
    moduleId: z.string(),
    moduleSlug: z.string(),
    moduleTitle: z.string(),
    modulePosition: z.number(),
  })
  .transform((row) => {
    const { assignmentId, title, kind, source, sourceHash, origin, rubric, number, cohort, ...schedule } = row
    const { moduleId, moduleSlug, moduleTitle, modulePosition, ...dates } = schedule
    const module = { id: moduleId, slug: moduleSlug, title: moduleTitle, position: modulePosition }
    const assignment = { id: assignmentId, title, kind, source, sourceHash, origin, rubric, number, module }
    return { ...withdrawnDates(dates, dates.withdrawnAt), cohort: { name: cohort }, assignment }
  })

export type Schedule = NonNullable<Awaited<ReturnType<typeof findSchedule>>>

/** An assignment of a cohort that this person may see at all, and in which part; null for everybody else. One statement. */
export async function findSchedule(reader: Reader, asker: Asker, id: string) {
  const [found] = await ask(
    rowSchema,
    sql`SELECT s."id", s."cohortId", c."name" AS "cohort", s."opensAt", s."dueAt", s."closesAt", s."gradeTargetAt",
      s."changedAt", s."changedFrom", COALESCE(a."retiredAt", m."retiredAt") AS "withdrawnAt",
      a."id" AS "assignmentId", a."title", a."kind", a."source", a."sourceHash", a."origin", v."rubric", v."number",
      m."id" AS "moduleId", m."slug" AS "moduleSlug", m."title" AS "moduleTitle", m."position" AS "modulePosition"
    FROM "AssignmentSchedule" s JOIN "Cohort" c ON c."id" = s."cohortId"
    JOIN "Assignment" a ON a."id" = s."assignmentId" JOIN "Module" m ON m."id" = a."moduleId"
    JOIN "AssignmentVersion" v ON v."assignmentId" = a."id" AND v."number" = a."number"
    WHERE s."id" = ${id} AND c."districtId" = ${asker.districtId}`,
    reader,
  )
  if (!found) return null
  const place = { cohortId: found.cohortId, districtId: asker.districtId }
  const participant = can(asker, 'cohort.attend', place)
  if (!participant && !can(asker, 'assignment.oversee', place)) return null
  return { ...found, asParticipant: participant }
}
