import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { heldWorks } from '#app/domain/access/held-works.ts'
import { unfinishedAt, type Unfinished } from '#app/domain/files/unfinished.server.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import { SUBMISSION } from './draft-files.server.ts'
import { rubricSchema } from './rubric.ts'

const MOST_LOG_LINES = 30

const attemptSchema = z.object({
  id: z.string(),
  ownerKey: z.string(),
  attempt: z.number(),
  status: z.string(),
  text: z.string(),
  version: z.number(),
  updatedAt: z.coerce.date(),
  updatedBy: z.string().nullable(),
  handedInAt: z.coerce.date().nullable(),
  handedInBy: z.string().nullable(),
  receiptNumber: z.string().nullable(),
  receiptHash: z.string().nullable(),
  // SQLite knows no booleans.
  late: z.coerce.boolean(),
  gradeId: z.string().nullable(),
  levels: storedJson,
  comment: z.string().nullable(),
  score: z.number().nullable(),
  releasedAt: z.coerce.date().nullable(),
  /** What was asked when it was handed in, or by what it is graded; of the newest version its text is not read again. */
  underNumber: z.number().nullable(),
  underRubric: storedJson.pipe(rubricSchema.nullable()),
  underSource: z.string().nullable(),
  underHash: z.string().nullable(),
  underOrigin: z.string().nullable(),
})

const fileSchema = z.object({
  submissionId: z.string(),
  is: z.literal('file'),
  id: z.string(),
  name: z.string(),
  size: z.coerce.number(),
  by: z.string(),
  removedAt: z.coerce.date().nullable(),
})

const eventSchema = z.object({
  submissionId: z.string(),
  is: z.literal('event'),
  kind: z.string(),
  detail: z.string(),
  by: z.string(),
  at: z.coerce.date(),
})

const correctionSchema = z.object({
  submissionId: z.string(),
  is: z.literal('correction'),
  by: z.string(),
  at: z.coerce.date(),
  detail: z.string(),
  // Of what the grade said before; the union has no columns of their own for them.
  size: z.coerce.number(),
  name: z.string(),
  kind: z.string(),
})

/** A large file of hers that has come in part; when it ends and how much has come have no columns of their own either. */
const uploadSchema = z.object({
  is: z.literal('upload'),
  id: z.string(),
  name: z.string(),
  size: z.coerce.number(),
  at: z.coerce.date(),
  kind: z.coerce.number(),
})

export type StoredCorrection = z.infer<typeof correctionSchema>
export type StoredFile = z.infer<typeof fileSchema>
export type StoredEvent = z.infer<typeof eventSchema>
export type StoredAttempt = z.infer<typeof attemptSchema> & {
  files: StoredFile[]
  events: StoredEvent[]
  corrections: StoredCorrection[]
}

/** Somebody whose name is not known any more. */
const NOBODY = '–'

/**
 * The attempts at an assignment that are hers to read, those of one owner newest first, with names, files and log. A grade
 * that is not released is not read at all. With what of her own files has come in part. Two statements.
 */
export async function readAttempts(
  asker: Asker,
  scheduleId: string,
  now: Date,
): Promise<{ attempts: StoredAttempt[]; unfinished: Unfinished[] }> {
  const hers = sql`w."scheduleId" = ${scheduleId} AND ${heldWorks(asker, 'w')}`
  const attempts = await ask(
    attemptSchema,
    sql`SELECT w."id", w."ownerKey", w."attempt", w."status", w."text", w."version", w."updatedAt", w."handedInAt",
        w."receiptNumber", w."receiptHash", w."late", g."id" AS "gradeId", g."levels", g."comment", g."score",
        g."releasedAt", v."number" AS "underNumber", v."rubric" AS "underRubric",
        CASE WHEN v."number" <> a."number" THEN v."source" END AS "underSource", v."hash" AS "underHash",
        v."origin" AS "underOrigin",
        CASE WHEN w."updatedById" IS NOT NULL THEN COALESCE(u."name", ${NOBODY}) END AS "updatedBy",
        CASE WHEN w."handedInById" IS NOT NULL THEN COALESCE(h."name", ${NOBODY}) END AS "handedInBy"
      FROM "Submission" w LEFT JOIN "Grade" g ON g."submissionId" = w."id" AND g."status" = 'RELEASED'
      LEFT JOIN "Person" u ON u."id" = w."updatedById" LEFT JOIN "Person" h ON h."id" = w."handedInById"
      JOIN "AssignmentSchedule" s ON s."id" = w."scheduleId" JOIN "Assignment" a ON a."id" = s."assignmentId"
      LEFT JOIN "AssignmentVersion" v ON v."assignmentId" = a."id" AND v."number" = COALESCE(g."versionNumber", w."versionNumber")
      WHERE ${hers} ORDER BY w."attempt" DESC`,
  )
  const isReleased = attempts.some(({ gradeId }) => gradeId !== null)
  const arriving = unfinishedAt(asker, { noun: SUBMISSION, thingId: scheduleId }, now)
  const things = await readThings(hers, { isReleased, arriving })
  const files = things.filter((thing) => thing.is === 'file')
  const events = things.filter((thing) => thing.is === 'event')
  const corrections = things.filter((thing) => thing.is === 'correction')
  return {
    attempts: attempts.map((attempt) => ({
      ...attempt,
      files: files.filter(({ submissionId }) => submissionId === attempt.id),
      events: events.filter(({ submissionId }) => submissionId === attempt.id),
      corrections: corrections.filter(({ submissionId }) => submissionId === attempt.id),
    })),
    unfinished: things
      .filter((thing) => thing.is === 'upload')
      .map(({ id, name, size, kind, at }) => ({ id, name, size, received: kind, until: at })),
  }
}

/** Only a grade that is released can have been corrected; without one the question is not worth its preparing. */
function correctionsOf(hers: SqlPiece): SqlPiece {
  return sql`UNION ALL
    SELECT 'correction', c."submissionId", c."id", c."comment", c."score", NULL, c."correctedAt",
      CAST(c."levels" AS TEXT), c."reason", COALESCE(p."name", ${NOBODY}), -c."version"
    FROM "Submission" w JOIN "GradeCorrection" c ON c."submissionId" = w."id"
    LEFT JOIN "Person" p ON p."id" = c."correctedById"
    WHERE ${hers}`
}

/** Files in the order they were added, and of each attempt the newest lines of its log and corrections of its grade. */
function readThings(hers: SqlPiece, { isReleased, arriving }: { isReleased: boolean; arriving: SqlPiece }) {
  return ask(
    z.discriminatedUnion('is', [fileSchema, eventSchema, correctionSchema, uploadSchema]),
    sql`SELECT t.* FROM (
      SELECT 'file' AS "is", f."thingId" AS "submissionId", s."id", s."name", s."size", f."removedAt", f."addedAt" AS "at",
        '' AS "kind", '' AS "detail", COALESCE(p."name", ${NOBODY}) AS "by",
        ROW_NUMBER() OVER (PARTITION BY f."thingId" ORDER BY f."addedAt", f."id") AS "place"
      FROM "Submission" w JOIN "FileLink" f ON f."noun" = ${SUBMISSION} AND f."thingId" = w."id"
      JOIN "StoredFile" s ON s."id" = f."fileId" LEFT JOIN "Person" p ON p."id" = f."addedById"
      WHERE ${hers}
      UNION ALL
      SELECT 'event', e."submissionId", e."id", '', 0, NULL, e."at", e."kind", e."detail",
        COALESCE(p."name", ${NOBODY}),
        ROW_NUMBER() OVER (PARTITION BY e."submissionId" ORDER BY e."at" DESC, e."id" DESC)
      FROM "Submission" w JOIN "SubmissionEvent" e ON e."submissionId" = w."id"
      LEFT JOIN "Person" p ON p."id" = e."personId"
      WHERE ${hers}
      ${isReleased ? correctionsOf(hers) : words('')}
      UNION ALL SELECT 'upload', NULL, o."id", o."name", o."size", NULL, o."expiresAt", CAST(o."received" AS TEXT), '', '',
        ROW_NUMBER() OVER (ORDER BY o."id")
      FROM (${arriving}) o
    ) t WHERE t."is" = 'file' OR t."place" <= ${MOST_LOG_LINES} ORDER BY t."is", t."place"`,
  )
}
