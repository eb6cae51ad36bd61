import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { readable } from '#app/domain/access/permissions.ts'
import { heldWorks } from '#app/domain/access/held-works.ts'
import { laterDate, ownExtension } from '#app/domain/access/own-extension.ts'
import { column, sqlOf, whereOf } from '#app/domain/access/reach.ts'
import type { Lock } from '#app/domain/learning/course.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { sql, type SqlPiece } from '#app/platform/data/sql.ts'
import { modulesAhead } from './module-ahead.server.ts'
import { ownershipOf, type Tried } from './ownership.ts'
import { phaseOf, withdrawnDates, WORK_STATES, workStateOf, type WorkState } from './state.ts'

const rowSchema = z
  .object({
    id: z.string(),
    cohortId: z.string(),
    opensAt: z.coerce.date(),
    dueAt: z.coerce.date(),
    closesAt: z.coerce.date(),
    title: z.string(),
    kind: z.string(),
    moduleId: z.string(),
    moduleTitle: z.string(),
    modulePosition: z.coerce.number(),
    ownerKey: z.string().nullable(),
    attempt: z.coerce.number().nullable(),
    status: z.string().nullable(),
    createdAt: z.coerce.date().nullable(),
    handedInAt: z.coerce.date().nullable(),
    receiptNumber: z.string().nullable(),
    releasedScore: z.coerce.number().nullable(),
    released: z.coerce.number().nullable(),
    withdrawnAt: z.coerce.date().nullable(),
    /** Does her extension give her more time than everybody has? */
    isExtended: z.coerce.number().transform((is) => is > 0),
  })
  .transform((row) => withdrawnDates(row, row.withdrawnAt))
type Row = z.infer<typeof rowSchema>

export type OwedWork = {
  id: string
  title: string
  kind: string
  module: { title: string; position: number }
  opensAt: Date
  dueAt: Date
  closesAt: Date
  state: WorkState
  /** What opens the lessons of its module to her; only of `ahead`. */
  lock: Lock | null
  attempt: number
  /** Since when the newest attempt has existed; a returned work waits since then. */
  begunAt: Date | null
  handedInAt: Date | null
  receiptNumber: string | null
  /** When its trainer withdrew it: what was begun stays to be read, nothing more is asked. */
  withdrawnAt: Date | null
  /** She or her team has more time than everybody: the dates are hers. */
  isExtended: boolean
  /** Only of a released grade that is hers. */
  score: number | null
  /** The team with which she handed it in, where she has left it since. */
  formerTeam: string | null
}

/**
 * Everything this participant owes, and what she has begun of what was withdrawn since, one statement and one for the course. A grade that is not released does not leave the
 * database.
 */
export async function listOwnWork(asker: Asker, now: Date): Promise<OwedWork[]> {
  const reach = readable(asker, 'cohort.attend')
  if (!reach) return []
  const own = heldWorks(asker, 'w')
  const hers = sqlOf(
    whereOf(reach, { districtId: column('c."districtId"').is, cohortId: column('s."cohortId"').among }),
  )
  const [rows, lockOn] = await Promise.all([
    ask(rowSchema, worksOf(own, hers, ownExtension(asker))),
    modulesAhead(asker, now),
  ])
  const bySchedule = new Map<string, Row[]>()
  for (const row of rows) bySchedule.set(row.id, [...(bySchedule.get(row.id) ?? []), row])
  return [...bySchedule.values()]
    .flatMap((attempts) => owed(asker, attempts, now, lockOn) ?? [])
    .sort(
      (a, b) =>
        WORK_STATES.indexOf(a.state) - WORK_STATES.indexOf(b.state) || a.dueAt.getTime() - b.dueAt.getTime(),
    )
}

function worksOf(own: SqlPiece, hers: SqlPiece, extension: SqlPiece): SqlPiece {
  return sql`
    SELECT s."id", s."cohortId", s."opensAt", ${laterDate('dueAt')}, ${laterDate('closesAt')}, a."title", a."kind",
      m."id" AS "moduleId", m."title" AS "moduleTitle", m."position" AS "modulePosition", w."ownerKey", w."attempt", w."status",
      w."createdAt", w."handedInAt", w."receiptNumber",
      CASE WHEN g."status" = 'RELEASED' THEN g."score" END AS "releasedScore",
      CASE WHEN g."status" = 'RELEASED' THEN 1 ELSE 0 END AS "released",
      COALESCE(a."retiredAt", m."retiredAt") AS "withdrawnAt",
      CASE WHEN e."dueAt" > s."dueAt" OR e."closesAt" > s."closesAt" THEN 1 ELSE 0 END AS "isExtended"
    FROM "AssignmentSchedule" s
    JOIN "Cohort" c ON c."id" = s."cohortId"
    JOIN "Assignment" a ON a."id" = s."assignmentId"
    JOIN "Module" m ON m."id" = a."moduleId"
    ${extension}
    LEFT JOIN "Submission" w ON w."scheduleId" = s."id" AND ${own}
    LEFT JOIN "Grade" g ON g."submissionId" = w."id"
    WHERE ${hers} AND (w."id" IS NOT NULL OR (a."retiredAt" IS NULL AND m."retiredAt" IS NULL))
    ORDER BY s."dueAt", s."id", w."attempt" DESC`
}

function owed(
  asker: Asker,
  attempts: readonly Row[],
  now: Date,
  lockOn: (moduleId: string) => Lock | null,
): OwedWork | null {
  const [row] = attempts
  if (!row) return null
  const ownership = ownershipOf(asker, row, attempts.flatMap(triedIn))
  const { owner, through, team } = ownership
  const newest = attempts.find((attempt) => attempt.ownerKey !== null && attempt.ownerKey === owner?.key)
  const lock = lockOn(row.moduleId)
  const state = workStateOf(
    phaseOf(row, now),
    newest
      ? { attempt: newest.attempt ?? 1, status: newest.status ?? '', released: newest.released === 1 }
      : null,
    ownership,
    lock !== null,
  )
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    module: { title: row.moduleTitle, position: row.modulePosition },
    opensAt: row.opensAt,
    dueAt: row.dueAt,
    closesAt: row.closesAt,
    state,
    lock: state === 'ahead' ? lock : null,
    attempt: newest?.attempt ?? 1,
    begunAt: newest?.createdAt ?? null,
    handedInAt: newest?.handedInAt ?? null,
    receiptNumber: newest?.receiptNumber ?? null,
    withdrawnAt: row.withdrawnAt,
    isExtended: row.isExtended,
    score: through === 'joined-later' ? null : (newest?.releasedScore ?? null),
    formerTeam: through === 'former' ? team : null,
  }
}

function triedIn({ ownerKey, attempt, status, handedInAt }: Row): Tried[] {
  return ownerKey === null || attempt === null || status === null
    ? []
    : [{ ownerKey, attempt, status, handedInAt }]
}
