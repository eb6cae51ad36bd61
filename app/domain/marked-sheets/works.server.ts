import { z } from 'zod'
import { levelsSchema, rubricSchema } from '#app/domain/assignments/rubric.ts'
import { isOwner, kindOf, worksOf, type Owners } from '#app/domain/grading/owners.server.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import type { Reader } from '#app/platform/data/db.server.ts'
import { list, sql } from '#app/platform/data/sql.ts'
import { savesIn } from '#app/platform/field-by-field.server.ts'

const workSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    status: z.string(),
    rubric: storedJson.pipe(rubricSchema),
    grade: z.string().nullable(),
    levels: storedJson.pipe(levelsSchema.nullable()).transform((levels) => levels ?? {}),
    comment: z.string().nullable(),
    saves: storedJson.transform(savesIn),
    version: z.number().nullable(),
  })
  .transform(({ comment, version, ...work }) => ({ ...work, comment: comment ?? '', version: version ?? 0 }))
/** A handed-in work as a sheet is compared with it. `grade`: the status of its grade; `version` 0 while it has none. */
export type SheetWork = z.infer<typeof workSchema>

/** Those of these works that are of this assignment and hers to grade, by id. One statement. */
export async function readSheetWorks(
  reader: Reader,
  owners: Owners,
  scheduleId: string,
  ids: readonly string[],
): Promise<Map<string, SheetWork>> {
  if (ids.length === 0) return new Map()
  const works = await ask(
    workSchema,
    sql`SELECT w."id", o."name", w."status", v."rubric", g."status" AS "grade", g."levels", g."comment", g."saves", g."version"
      FROM "Submission" w CROSS JOIN ${kindOf(owners).table} o
      JOIN "AssignmentSchedule" s ON s."id" = w."scheduleId" JOIN "Assignment" a ON a."id" = s."assignmentId"
      JOIN "AssignmentVersion" v ON v."assignmentId" = a."id" AND v."number" = COALESCE(w."versionNumber", a."number")
      LEFT JOIN "Grade" g ON g."submissionId" = w."id"
      WHERE w."id" IN (${list(ids)}) AND w."scheduleId" = ${scheduleId} AND w."status" <> 'DRAFT'
        AND ${worksOf(owners).byWork} AND ${isOwner(owners)}`,
    reader,
  )
  return new Map(works.map((work) => [work.id, work]))
}
