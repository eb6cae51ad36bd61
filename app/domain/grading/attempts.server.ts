import { z } from 'zod'
import { SUBMISSION } from '#app/domain/assignments/draft-files.server.ts'
import { levelsSchema } from '#app/domain/assignments/rubric.ts'
import { sql, type SqlPiece } from '#app/platform/data/sql.ts'

const attemptSchema = z.object({
  is: z.literal('attempt'),
  submissionId: z.string(),
  attempt: z.number(),
  status: z.string(),
  at: z.coerce.date().nullable(),
})
const fileSchema = z.object({
  is: z.literal('file'),
  submissionId: z.string(),
  id: z.string(),
  name: z.string(),
  size: z.coerce.number(),
})
const returnSchema = z.object({
  is: z.literal('return'),
  submissionId: z.string(),
  comment: z.string(),
  by: z.string().nullable(),
  at: z.coerce.date(),
})
const correctionSchema = z.object({
  is: z.literal('correction'),
  submissionId: z.string(),
  by: z.string().nullable(),
  at: z.coerce.date(),
  comment: z.string(),
  // Of what the grade said before; the union has no columns of their own for them.
  size: z.coerce.number(),
  name: z.string(),
  status: z.string(),
})

/** What is read of an owner's attempts, a row for each attempt, file, return and correction of a grade. */
export const attemptParts = [attemptSchema, fileSchema, returnSchema, correctionSchema] as const
type AttemptPart = z.infer<(typeof attemptParts)[number]>

/** The attempts of one owner with their files and why they were returned; in the order of `attempt` and `order`. */
export function attemptsOf(scheduleId: string, ownerKey: string): SqlPiece {
  const hers = sql`w."scheduleId" = ${scheduleId} AND w."ownerKey" = ${ownerKey}`
  return sql`SELECT 'attempt' AS "is", w."id" AS "submissionId", w."attempt", w."status", w."handedInAt" AS "at",
      w."createdAt" AS "order", w."id", '' AS "name", 0 AS "size", '' AS "comment", '' AS "by"
    FROM "Submission" w WHERE ${hers}
    UNION ALL
    SELECT 'file', w."id", w."attempt", '', NULL, f."addedAt", s."id", s."name", s."size", '', ''
    FROM "Submission" w JOIN "FileLink" f ON f."noun" = ${SUBMISSION} AND f."thingId" = w."id"
      AND f."removedAt" IS NULL
    JOIN "StoredFile" s ON s."id" = f."fileId" WHERE ${hers}
    UNION ALL
    SELECT 'return', w."id", w."attempt", '', e."at", e."at", e."id", '', 0, e."detail", p."name"
    FROM "Submission" w JOIN "SubmissionEvent" e ON e."submissionId" = w."id" AND e."kind" = 'RETURNED'
    LEFT JOIN "Person" p ON p."id" = e."personId" WHERE ${hers}
    UNION ALL
    SELECT 'correction', w."id", w."attempt", CAST(c."levels" AS TEXT), c."correctedAt", c."correctedAt", c."id",
      c."comment", c."score", c."reason", p."name"
    FROM "Submission" w JOIN "GradeCorrection" c ON c."submissionId" = w."id"
    LEFT JOIN "Person" p ON p."id" = c."correctedById" WHERE ${hers}`
}

/** The attempts from their parts, the oldest first. */
export function attemptsIn(parts: readonly AttemptPart[]) {
  const files = parts.filter((part) => part.is === 'file')
  const returns = parts.filter((part) => part.is === 'return')
  const corrections = parts.filter((part) => part.is === 'correction')
  return parts.flatMap((part) => {
    if (part.is !== 'attempt') return []
    const { submissionId: id, attempt, status, at: handedInAt } = part
    const returned = returns.find(({ submissionId }) => submissionId === id)
    return [
      {
        id,
        attempt,
        status,
        handedInAt,
        files: files.flatMap(({ submissionId, ...file }) =>
          submissionId === id ? [{ id: file.id, name: file.name, size: file.size }] : [],
        ),
        corrections: corrections.flatMap(({ submissionId, size, name, status: levels, comment, by, at }) =>
          submissionId === id
            ? [
                {
                  score: size,
                  levels: levelsSchema.parse(JSON.parse(levels)),
                  comment: name,
                  reason: comment,
                  by: by ?? '–',
                  at,
                },
              ]
            : [],
        ),
        returned: returned ? { comment: returned.comment, by: returned.by ?? '–', at: returned.at } : null,
      },
    ]
  })
}
