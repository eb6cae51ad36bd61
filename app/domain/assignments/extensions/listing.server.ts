import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { ask } from '#app/platform/data/ask.server.ts'
import { readByKey, type KeyPage } from '#app/platform/data/by-key.ts'
import { db, type Reader } from '#app/platform/data/db.server.ts'
import { sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import type { Spot } from '#app/platform/paging.ts'
import { readDates, type AssignmentDates } from '../dates.server.ts'
import { MOST_TICKED, PER_PAGE } from './limits.ts'
import { listOwing, named, type Owing } from './owing.server.ts'

const rowSchema = z.object({
  id: z.string(),
  ownerKey: z.string(),
  name: z.string().nullable(),
  dueAt: z.coerce.date(),
  closesAt: z.coerce.date(),
  reason: z.string(),
  by: z.string().nullable(),
  at: z.coerce.date(),
  version: z.number(),
  /** Of her first attempt. */
  begun: z.coerce.number().transform((count) => count > 0),
  handedInAt: z.coerce.date().nullable(),
})
export type Extended = z.infer<typeof rowSchema>

export type Extensions = {
  dates: AssignmentDates
  /** The newest first. */
  given: KeyPage<Extended>
  /** Who may get one, and whether there are more than are shown. */
  owing: { rows: Owing[]; more: boolean }
}

/**
 * The extensions of an assignment and who may get one, those whose name has `search`; null for whoever may not set its
 * dates. Three statements.
 */
export async function listExtensions(
  asker: Asker,
  scheduleId: string,
  { spot, search }: { spot: Spot; search: string },
): Promise<Extensions | null> {
  const dates = await readDates(db, asker, scheduleId)
  if (!dates) return null
  const [given, owing] = await Promise.all([
    readByKey({
      spot,
      size: PER_PAGE,
      read: (from, most) => readGiven(db, sql`x."scheduleId" = ${scheduleId}`, from, most),
      keyOf: ({ id }) => id,
    }),
    listOwing(db, asker, dates, { among: named(search), most: MOST_TICKED + 1 }),
  ])
  return { dates, given, owing: { rows: owing.slice(0, MOST_TICKED), more: owing.length > MOST_TICKED } }
}

/** One extension with the dates of its assignment; null when there is none, or she may not set those. Two statements. */
export async function readExtension(
  reader: Reader,
  asker: Asker,
  { scheduleId, extensionId }: { scheduleId: string; extensionId: string },
): Promise<{ dates: AssignmentDates; extension: Extended } | null> {
  const dates = await readDates(reader, asker, scheduleId)
  if (!dates) return null
  const where = sql`x."scheduleId" = ${scheduleId} AND x."id" = ${extensionId}`
  const [extension] = await readGiven(reader, where, null, 1)
  return extension ? { dates, extension } : null
}

/** Ids are made in the order of time. */
function readGiven(reader: Reader, where: SqlPiece, spot: Spot, most: number): Promise<Extended[]> {
  const backwards = spot?.side === 'before'
  const beyond = spot ? sql`x."id" ${words(backwards ? '>' : '<')} ${spot.key}` : words('1 = 1')
  return ask(
    rowSchema,
    sql`SELECT x."id", x."ownerKey", COALESCE(t."name", o."name") AS "name", x."dueAt", x."closesAt", x."reason",
        p."name" AS "by", x."at", x."version", CASE WHEN w."id" IS NULL THEN 0 ELSE 1 END AS "begun", w."handedInAt"
      FROM "Extension" x
      LEFT JOIN "Team" t ON x."ownerKey" LIKE 'team:%' AND t."id" = SUBSTR(x."ownerKey", 6)
      LEFT JOIN "Person" o ON x."ownerKey" LIKE 'person:%' AND o."id" = SUBSTR(x."ownerKey", 8)
      LEFT JOIN "Person" p ON p."id" = x."byId"
      LEFT JOIN "Submission" w ON w."scheduleId" = x."scheduleId" AND w."ownerKey" = x."ownerKey" AND w."attempt" = 1
      WHERE ${where} AND ${beyond} ORDER BY x."id" ${words(backwards ? 'ASC' : 'DESC')} LIMIT ${most}`,
    reader,
  )
}
