import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'
import { rubricSchema } from '#app/domain/assignments/rubric.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import type { Reader } from '#app/platform/data/db.server.ts'
import { sql } from '#app/platform/data/sql.ts'

const text = z.string().nullable()
const when = z.coerce.date().nullable()
const rowSchema = z.object({
  id: z.string(),
  ownerKey: z.string(),
  personId: text,
  teamId: text,
  attempt: z.number(),
  status: z.string(),
  /** How far its grade is, as lists have it. */
  standing: z.string(),
  text: z.string(),
  textById: text,
  // SQLite knows no booleans.
  late: z.coerce.boolean(),
  handedInAt: when,
  handedInById: text,
  receiptNumber: text,
  extendedTo: when,
  scheduleId: z.string(),
  cohortId: z.string(),
  title: z.string(),
  kind: z.string(),
  rubric: storedJson.pipe(rubricSchema),
  /** Of the assignment, as it was handed in under or taken over to. */
  versionNumber: z.number(),
  newestVersion: z.number(),
  markerId: text,
  /** To whom it is allocated. */
  marker: text,
  ownerName: text,
  /** Of a person: what she is, where, and in which team of the cohort she is now. */
  position: text,
  agency: text,
  team: text,
  handedInBy: text,
  gradedBy: text,
  gradeStatus: text,
  levels: storedJson,
  comment: text,
  saves: storedJson,
  writers: storedJson,
  score: z.number().nullable(),
  graderId: text,
  version: z.number().nullable(),
  updatedAt: when,
  releasedAt: when,
})

const gradableSchema = rowSchema.transform(
  ({ gradeStatus: status, graderId, version, updatedAt, ...row }) => {
    const { levels, comment, saves, writers, score, releasedAt, ...work } = row
    if (status === null || graderId === null || version === null || updatedAt === null)
      return { ...work, grade: null }
    const rest = { comment: comment ?? '', saves, writers, score, releasedAt }
    return { ...work, grade: { status, levels, graderId, version, updatedAt, ...rest } }
  },
)

export type Gradable = NonNullable<Awaited<ReturnType<typeof findGradable>>>

/**
 * A handed-in work that this trainer may grade; null for drafts, other cohorts and everything unknown. Her own and her
 * team's work is none of them: who also learns in the cohort neither grades herself nor sees what is not released. One
 * statement.
 */
export async function findGradable(reader: Reader, asker: Asker, scheduleId: string, submissionId: string) {
  const { districtId } = asker
  const [found] = await ask(
    gradableSchema,
    sql`SELECT w."id", w."ownerKey", w."personId", w."teamId", w."attempt", w."status", w."gradeStatus" AS "standing", w."text", w."textById", w."late",
      w."handedInAt", w."handedInById", w."receiptNumber", w."scheduleId", s."cohortId", a."title", a."kind", v."rubric",
      v."number" AS "versionNumber", a."number" AS "newestVersion", x."dueAt" AS "extendedTo",
      w."markerId", mk."name" AS "marker", COALESCE(t."name", o."name") AS "ownerName",
      o."title" AS "position", y."name" AS "agency", mt."name" AS "team", h."name" AS "handedInBy", p."name" AS "gradedBy",
      g."status" AS "gradeStatus", g."levels", g."comment", g."saves", g."writers", g."score", g."graderId", g."version",
      g."updatedAt", g."releasedAt"
    FROM "Submission" w JOIN "AssignmentSchedule" s ON s."id" = w."scheduleId"
    JOIN "Cohort" c ON c."id" = s."cohortId" JOIN "Assignment" a ON a."id" = s."assignmentId"
    JOIN "AssignmentVersion" v ON v."assignmentId" = a."id" AND v."number" = COALESCE(w."versionNumber", a."number")
    LEFT JOIN "Extension" x ON x."scheduleId" = w."scheduleId" AND x."ownerKey" = w."ownerKey" AND x."dueAt" > s."dueAt"
    LEFT JOIN "Grade" g ON g."submissionId" = w."id" LEFT JOIN "Person" p ON p."id" = g."graderId"
    LEFT JOIN "Team" t ON t."id" = w."teamId" LEFT JOIN "Person" o ON o."id" = w."personId"
    LEFT JOIN "Agency" y ON y."id" = o."agencyId"
    LEFT JOIN "TeamMember" tm ON tm."cohortId" = s."cohortId" AND tm."personId" = w."personId"
    LEFT JOIN "Team" mt ON mt."id" = tm."teamId" LEFT JOIN "Person" mk ON mk."id" = w."markerId"
    LEFT JOIN "Person" h ON h."id" = w."handedInById"
    WHERE w."id" = ${submissionId} AND w."scheduleId" = ${scheduleId} AND c."districtId" = ${districtId}`,
    reader,
  )
  if (!found) return null
  const { cohortId, ownerKey, status } = found
  const work = { districtId, cohortId, ownerKey, submitted: status !== 'DRAFT' }
  return can(asker, 'submission.grade', work) ? found : null
}
