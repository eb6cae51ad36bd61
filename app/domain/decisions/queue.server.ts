import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import type { Sql } from '#app/domain/access/reach.ts'
import { ask, askOne } from '#app/platform/data/ask.server.ts'
import { sql, words } from '#app/platform/data/sql.ts'
import { pageCountOf } from '#app/platform/paging.ts'
import { DAY } from '#app/platform/say/time.ts'
import { HOW_IT_WENT, readableDecisions } from './readable.ts'
import { STRETCHES, waitingFor } from './queue-order.ts'

export const QUEUE_PAGE = 20
const DECIDED_SHOWN = 10

const rowSchema = z.object({
  id: z.string(),
  title: z.string(),
  urgency: z.string(),
  cost: z.coerce.bigint().nullable(),
  needsBupati: z.coerce.boolean(),
  pinnedAt: z.coerce.date().nullable(),
  windowClosesAt: z.coerce.date().nullable(),
  windowName: z.string().nullable(),
  worthyCount: z.coerce.number(),
  statusSince: z.coerce.date(),
})
export type QueueRow = z.infer<typeof rowSchema>

const ROW =
  words(`r."id", r."title", r."urgency", r."cost", r."needsBupati", r."pinnedAt", r."windowClosesAt",
  r."worthyCount", r."statusSince", (SELECT w."name" FROM "BudgetWindow" w
    WHERE w."districtId" = r."districtId" AND w."closesAt" = r."windowClosesAt") AS "windowName"`)

/** One page of the leaders' queue. `page` counts from 1. Two statements, and one more where it begins another stretch. */
export async function readQueue(asker: Asker, page: number) {
  const sizes = await sizesOf(asker)
  const rows = await rowsFrom(asker, sizes, (page - 1) * QUEUE_PAGE, QUEUE_PAGE)
  const waiting = sum(sizes)
  return { rows, waiting, pageCount: pageCountOf(waiting, QUEUE_PAGE) }
}

/** How many wait, and the first of them. Two statements. */
export async function firstInQueue(asker: Asker): Promise<{ count: number; first: QueueRow | null }> {
  const sizes = await sizesOf(asker)
  const [first = null] = await rowsFrom(asker, sizes, 0, 1)
  return { count: sum(sizes), first }
}

const sizesSchema = z.object({
  all: z.coerce.number(),
  pinned: z.coerce.number(),
  withWindow: z.coerce.number(),
})

/** The length of each stretch of the queue: pinned, with a window, without. Counted inside the database. */
async function sizesOf(asker: Asker): Promise<[number, number, number]> {
  const waiting = waitingFor(asker)
  if (!waiting) return [0, 0, 0]
  const { all, pinned, withWindow } = await askOne(
    sizesSchema,
    sql`SELECT COUNT(*) AS "all", COUNT(r."pinnedAt") AS "pinned",
      COUNT(CASE WHEN r."pinnedAt" IS NULL THEN r."windowClosesAt" END) AS "withWindow"
      FROM "Recommendation" r WHERE ${waiting}`,
  )
  return [pinned, withWindow, all - pinned - withWindow]
}

async function rowsFrom(asker: Asker, sizes: readonly number[], start: number, most: number) {
  const waiting = waitingFor(asker)
  if (!waiting) return []
  const rows: QueueRow[] = []
  let skip = start
  for (const [index, stretch] of STRETCHES.entries()) {
    const size = sizes[index] ?? 0
    if (skip < size && rows.length < most)
      rows.push(...(await stretchOf(waiting, stretch, { skip, take: most - rows.length })))
    skip = Math.max(0, skip - size)
  }
  return rows
}

async function stretchOf(
  waiting: Sql,
  { where, orderBy }: (typeof STRETCHES)[number],
  { skip, take }: { skip: number; take: number },
): Promise<QueueRow[]> {
  return ask(
    rowSchema,
    sql`SELECT ${ROW} FROM "Recommendation" r WHERE ${waiting} AND ${words(where)}
      ORDER BY ${words(orderBy)} LIMIT ${take} OFFSET ${skip}`,
  )
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((all, size) => all + size, 0)
}

const decidedSchema = z.object({
  id: z.string(),
  kind: z.string(),
  decidedAt: z.coerce.date(),
  publishAt: z.coerce.date(),
  publishedAt: z.coerce.date().nullable(),
  recommendationId: z.string(),
  title: z.string(),
  capacity: z.string(),
  office: z.string(),
  person: z.string(),
})

/**
 * What the leaders of the district decided in the last seven days, newest first; undone ones are not decisions. One
 * statement, which begins with the newest decisions: through the recommendations SQLite would walk all of the district's.
 */
export async function decidedThisWeek(asker: Asker, now: Date) {
  const readable = readableDecisions(asker)
  const rows = await ask(
    decidedSchema,
    sql`SELECT d."id", d."kind", d."decidedAt", d."publishAt", shown."publishedAt", d."recommendationId",
        r."title", t."capacity", o."name" AS "office", p."name" AS "person"
      FROM "Decision" d
      JOIN "OfficeTerm" t ON t."id" = d."officeTermId"
      JOIN "Office" o ON o."id" = t."officeId"
      JOIN "Person" p ON p."id" = t."personId"
      JOIN "Recommendation" r ON r."id" = d."recommendationId" ${words(HOW_IT_WENT)}
      WHERE d."decidedAt" >= ${new Date(now.getTime() - 7 * DAY)} AND o."districtId" = ${asker.districtId}
        AND ${readable}
      ORDER BY d."decidedAt" DESC LIMIT ${DECIDED_SHOWN}`,
  )
  return rows.map(({ publishedAt, recommendationId, title, capacity, office, person, ...decision }) => ({
    ...decision,
    publication: publishedAt && { publishedAt },
    recommendation: { id: recommendationId, title },
    officeTerm: { capacity, office: { name: office }, person: { name: person } },
  }))
}
