import { z } from 'zod'
import { ask, storedJson } from '#app/platform/data/ask.server.ts'
import { db } from '#app/platform/data/db.server.ts'
import { list, sql } from '#app/platform/data/sql.ts'
import { pageCountOf } from '#app/platform/paging.ts'
import type { Part } from './keeping.server.ts'
import { ROWS_A_PAGE } from './limits.ts'

/** One part, or the same part of several things: the attempts at one assignment. */
type Parts = Pick<Part, 'kind' | 'part'> & { thingIds: readonly string[] }

/** A page of the texts that were set aside there, newest first. Whether she may see them is asked before. */
export async function readSetAside({ kind, part, thingIds }: Parts, wanted: number) {
  const where = { kind, part, thingId: { in: [...thingIds] } }
  const total = await db.setAsideText.count({ where })
  const pageCount = pageCountOf(total, ROWS_A_PAGE)
  const page = Math.min(wanted, pageCount)
  if (total === 0) return { total, page, pageCount, rows: [] }
  const rows = await ask(
    rowSchema,
    sql`SELECT s."id", s."field", s."value", s."setAsideAt", w."name" AS "writtenBy", p."name" AS "setAsideBy"
      FROM "SetAsideText" s LEFT JOIN "Person" w ON w."id" = s."writtenById"
      LEFT JOIN "Person" p ON p."id" = s."setAsideById"
      WHERE s."kind" = ${kind} AND s."part" = ${part} AND s."thingId" IN (${list(thingIds)})
      ORDER BY s."setAsideAt" DESC, s."id" DESC LIMIT ${ROWS_A_PAGE} OFFSET ${(page - 1) * ROWS_A_PAGE}`,
  )
  return { total, page, pageCount, rows }
}

const rowSchema = z.object({
  id: z.string(),
  field: z.string(),
  value: storedJson,
  setAsideAt: z.coerce.date(),
  writtenBy: z.string().nullable(),
  setAsideBy: z.string().nullable(),
})

/** One of them, or null: it is of another part, or no longer kept. */
export function findSetAside({ kind, part, thingIds }: Parts, id: string) {
  return db.setAsideText.findFirst({
    where: { id, kind, part, thingId: { in: [...thingIds] } },
    select: { field: true, value: true },
  })
}
