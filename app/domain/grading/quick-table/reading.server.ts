import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { levelsSchema, rubricSchema } from '#app/domain/assignments/rubric.ts'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { readByKey, type KeyPage } from '#app/platform/data/by-key.ts'
import { fromSpot } from '#app/platform/data/from-spot.ts'
import { joined, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import { savesIn } from '#app/platform/field-by-field.server.ts'
import type { Spot } from '#app/platform/paging.ts'
import { waitsForTrainer } from '../grading-state.ts'
import { isOwner, kindOf, worksOf, type Owners } from '../owners.server.ts'
import { BEGUN, STANDS } from '../standing.server.ts'
import { findGradingSchedule, type GradingSchedule } from '../grading-schedule.server.ts'
import { QUICK_ROWS } from './limits.ts'

const rowSchema = z
  .object({
    submissionId: z.string(),
    ownerKey: z.string(),
    ownerName: z.string(),
    /** Of a person: her agency. */
    about: z.string().nullable(),
    attempt: z.number(),
    late: z.coerce.number().transform((is) => is > 0),
    handedInAt: z.coerce.date(),
    rubric: storedJson.pipe(rubricSchema),
    levels: storedJson.pipe(levelsSchema.nullable()).transform((levels) => levels ?? {}),
    comment: z.string().nullable(),
    saves: storedJson.transform(savesIn),
    score: z.number().nullable(),
  })
  .transform(({ comment, ...row }) => ({ ...row, comment: comment ?? '' }))
export type QuickRow = z.infer<typeof rowSchema>

export type QuickTable = { schedule: GradingSchedule } & KeyPage<QuickRow>

const WAITING = BEGUN.filter((state) => waitsForTrainer(state))

/**
 * Works of others that wait for a trainer with what is said of each criterion, the longest waiting first; null for whoever
 * does not grade this cohort. What was written is not read. Two statements.
 */
export async function readQuickTable(
  asker: Asker,
  scheduleId: string,
  spot: Spot,
): Promise<QuickTable | null> {
  const schedule = await findGradingSchedule(asker, scheduleId)
  if (!schedule) return null
  const owners = { asker, kind: schedule.kind, cohortId: schedule.cohortId }
  const page = await readByKey({
    spot: spot && placeOf(spot.key) ? spot : null,
    size: QUICK_ROWS,
    read: (from, most) => readWaiting(owners, scheduleId, from, most),
    keyOf: ({ handedInAt, ownerKey }) => `${handedInAt.getTime()}.${ownerKey}`,
  })
  return { schedule, ...page }
}

function placeOf(key: string) {
  const [, time, id] = /^(\d{1,14})\.((?:team|person):[\w-]{1,40})$/.exec(key) ?? []
  return time !== undefined && id !== undefined ? { value: new Date(Number(time)), id } : null
}

/** Each state by itself, as the index of works has it. */
async function readWaiting(
  owners: Owners,
  scheduleId: string,
  spot: Spot,
  most: number,
): Promise<QuickRow[]> {
  const by = { column: words('w."handedInAt"'), id: words('w."ownerKey"') }
  const { where, order } = fromSpot(by, spot, spot && placeOf(spot.key))
  const parts = WAITING.map((state) => {
    const part = waitingPart(owners, scheduleId, words(STANDS[state]), where)
    return sql`SELECT * FROM (${part} ORDER BY ${order} LIMIT ${most}) ${words(`of_${state}`)}`
  })
  const way = words(spot?.side === 'before' ? 'DESC' : 'ASC')
  return readRows(owners, parts, sql`ORDER BY b."handedInAt" ${way}, b."ownerKey" ${way} LIMIT ${most}`)
}

function waitingPart(owners: Owners, scheduleId: string, state: SqlPiece, where: SqlPiece): SqlPiece {
  return sql`SELECT w."id", w."handedInAt", w."ownerKey", o."id" AS "ownerId", o."name" AS "ownerName"
    FROM "Submission" w CROSS JOIN ${kindOf(owners).table} o
    WHERE w."scheduleId" = ${scheduleId} AND ${state} AND ${where} AND ${worksOf(owners).byWork} AND ${isOwner(owners)}`
}

function readRows(
  { kind }: Owners,
  parts: readonly SqlPiece[],
  order: SqlPiece = words(''),
): Promise<QuickRow[]> {
  const about =
    kind === 'TEAM'
      ? words('CAST(NULL AS TEXT)')
      : words(
          '(SELECT c."name" FROM "Person" p JOIN "Agency" c ON c."id" = p."agencyId" WHERE p."id" = b."ownerId")',
        )
  return ask(
    rowSchema,
    sql`SELECT b."id" AS "submissionId", b."ownerKey", b."ownerName", ${about} AS "about", w."attempt",
      CASE WHEN w."late" THEN 1 ELSE 0 END AS "late", b."handedInAt", v."rubric", g."levels", g."comment", g."saves", g."score"
    FROM (${joined(parts, ' UNION ALL ')}) b JOIN "Submission" w ON w."id" = b."id"
    JOIN "AssignmentSchedule" s ON s."id" = w."scheduleId" JOIN "Assignment" a ON a."id" = s."assignmentId"
    JOIN "AssignmentVersion" v ON v."assignmentId" = a."id" AND v."number" = COALESCE(w."versionNumber", a."number")
    LEFT JOIN "Grade" g ON g."submissionId" = w."id" ${order}`,
  )
}
