import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { ask, askOne } from '#app/platform/data/ask.server.ts'
import { readByKey, type KeyPage } from '#app/platform/data/by-key.ts'
import { joined, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import type { Spot } from '#app/platform/paging.ts'
import { DAY } from '#app/platform/say/time.ts'
import { HOW_IT_WENT, readableDecisions } from './readable.ts'
import { keyOf, runsFrom, spotIn, waitingFor, type Sizes } from './queue-order.ts'

const QUEUE_PAGE = 20
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

const COLUMNS =
  words(`r."id", r."title", r."urgency", r."cost", r."needsBupati", r."pinnedAt", r."windowClosesAt",
  r."worthyCount", r."statusSince", r."districtId"`)

export type QueuePage = KeyPage<QueueRow> & { waiting: number }

/** One page of the leaders' queue, and how many wait in all of it. Two statements. */
export async function readQueue(asker: Asker, spot: Spot = null): Promise<QueuePage> {
  const sizes = await sizesOf(asker)
  const page = await readByKey<QueueRow>({
    spot: spotIn(spot),
    size: QUEUE_PAGE,
    read: (from, most) => rowsFrom(asker, sizes, from, most),
    keyOf,
  })
  return { ...page, waiting: sum(sizes) }
}

/** How many wait, and the first of them. Two statements. */
export async function firstInQueue(asker: Asker): Promise<{ count: number; first: QueueRow | null }> {
  const sizes = await sizesOf(asker)
  const [first = null] = await rowsFrom(asker, sizes, null, 1)
  return { count: sum(sizes), first }
}

const sizesSchema = z.object({
  all: z.coerce.number(),
  pinned: z.coerce.number(),
  withWindow: z.coerce.number(),
})

/** The length of each stretch of the queue: pinned, with a window, without. Counted inside the database. */
async function sizesOf(asker: Asker): Promise<Sizes> {
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

/** At most so many rows from the spot on, the nearest first. */
async function rowsFrom(asker: Asker, sizes: Sizes, spot: Spot, most: number): Promise<QueueRow[]> {
  const waiting = waitingFor(asker)
  const runs = waiting ? runsFrom(spot, sizes, most) : []
  if (!waiting || runs.length === 0) return []
  const parts = runs.map(({ where, order }, index) => {
    const run = String(index)
    return sql`SELECT * FROM (SELECT ${words(run)} AS "run", ${COLUMNS} FROM "Recommendation" r
      WHERE ${waiting} AND ${where} ORDER BY ${order} LIMIT ${most}) ${words(`of_${run}`)}`
  })
  const [way, back] = spot?.side === 'before' ? [words('DESC'), words('ASC')] : [words('ASC'), words('DESC')]
  return ask(
    rowSchema,
    sql`SELECT b.*, (SELECT w."name" FROM "BudgetWindow" w
        WHERE w."districtId" = b."districtId" AND w."closesAt" = b."windowClosesAt") AS "windowName"
      FROM (${joined(parts, ' UNION ALL ')}) b
      ORDER BY b."run", b."pinnedAt" ${way}, ${unlessPinned('windowClosesAt')} ${way},
        ${unlessPinned('worthyCount')} ${back}, ${unlessPinned('statusSince')} ${way}, b."id" ${way} LIMIT ${most}`,
  )
}

/** Those that are pinned stand in the order of pinning alone. */
function unlessPinned(name: string): SqlPiece {
  return words(`CASE WHEN b."pinnedAt" IS NULL THEN b."${name}" END`)
}

function sum(sizes: Sizes): number {
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
