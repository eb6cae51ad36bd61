import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { laterDate, ownExtension } from '#app/domain/access/own-extension.ts'
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
    /** Her own or her team's extension, and what it is later than. */
    extendedAt: z.coerce.date().nullable(),
    extendedDueAt: z.coerce.date().nullable(),
    extendedClosesAt: z.coerce.date().nullable(),
    extendedWhy: z.string().nullable(),
    commonDueAt: z.coerce.date(),
    commonClosesAt: z.coerce.date(),
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
    const { moduleId, moduleSlug, moduleTitle, modulePosition, ...times } = schedule
    const { extendedAt, extendedDueAt, extendedClosesAt, extendedWhy, ...rest } = times
    const { commonDueAt, commonClosesAt, ...dates } = rest
    const common = { dueAt: commonDueAt, closesAt: commonClosesAt }
    const extension =
      extendedAt && extendedDueAt && extendedClosesAt
        ? { dueAt: extendedDueAt, closesAt: extendedClosesAt, why: extendedWhy ?? '', at: extendedAt, common }
        : null
    const module = { id: moduleId, slug: moduleSlug, title: moduleTitle, position: modulePosition }
    const assignment = { id: assignmentId, title, kind, source, sourceHash, origin, rubric, number, module }
    return { ...withdrawnDates(dates, dates.withdrawnAt), extension, cohort: { name: cohort }, assignment }
  })

export type Schedule = NonNullable<Awaited<ReturnType<typeof findSchedule>>>

/**
 * An assignment of a cohort that this person may see at all, and in which part, with the dates that hold for her; null for
 * everybody else. One statement.
 */
export async function findSchedule(reader: Reader, asker: Asker, id: string) {
  const [found] = await ask(
    rowSchema,
    sql`SELECT s."id", s."cohortId", c."name" AS "cohort", s."opensAt", ${laterDate('dueAt')}, ${laterDate('closesAt')}, s."gradeTargetAt",
      s."dueAt" AS "commonDueAt", s."closesAt" AS "commonClosesAt", e."at" AS "extendedAt", e."dueAt" AS "extendedDueAt",
      e."closesAt" AS "extendedClosesAt", e."reason" AS "extendedWhy",
      s."changedAt", s."changedFrom", COALESCE(a."retiredAt", m."retiredAt") AS "withdrawnAt",
      a."id" AS "assignmentId", a."title", a."kind", a."source", a."sourceHash", a."origin", v."rubric", v."number",
      m."id" AS "moduleId", m."slug" AS "moduleSlug", m."title" AS "moduleTitle", m."position" AS "modulePosition"
    FROM "AssignmentSchedule" s JOIN "Cohort" c ON c."id" = s."cohortId"
    JOIN "Assignment" a ON a."id" = s."assignmentId" JOIN "Module" m ON m."id" = a."moduleId"
    JOIN "AssignmentVersion" v ON v."assignmentId" = a."id" AND v."number" = a."number" ${ownExtension(asker)}
    WHERE s."id" = ${id} AND c."districtId" = ${asker.districtId}`,
    reader,
  )
  if (!found) return null
  const place = { cohortId: found.cohortId, districtId: asker.districtId }
  const participant = can(asker, 'cohort.attend', place)
  if (!participant && !can(asker, 'assignment.oversee', place)) return null
  return { ...found, asParticipant: participant }
}
