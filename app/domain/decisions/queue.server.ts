import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { ask, askOne, storedJson } from '#app/platform/data/ask.server.ts'
import { storedRules } from '#app/domain/recommendations/stored-rules.server.ts'
import { rulesOfNewest } from '#app/domain/recommendations/decision-rules.server.ts'
import { readByKey, type KeyPage } from '#app/platform/data/by-key.ts'
import { joined, sql, words, type SqlPiece } from '#app/platform/data/sql.ts'
import type { Spot } from '#app/platform/paging.ts'
import { DAY } from '#app/platform/say/time.ts'
import { HOW_IT_WENT, readableDecisions } from './readable.ts'
import {
  keyOf,
  runsFrom,
  shareOf,
  spotIn,
  waitingFor,
  within,
  type Part,
  type Run,
  type Share,
  type Sizes,
} from './queue-order.ts'

const QUEUE_PAGE = 20
/** Of what waits for others so many stand below a leader's own; the rest has a page of its own. */
const REST_SHOWN = 5
const DECIDED_SHOWN = 10

const rowSchema = z.object({
  part: z.enum(['hers', 'rest']),
  id: z.string(),
  title: z.string(),
  urgency: z.string(),
  cost: z.coerce.bigint().nullable(),
  needsBupati: z.coerce.boolean(),
  rules: storedJson.pipe(storedRules),
  pinnedAt: z.coerce.date().nullable(),
  windowClosesAt: z.coerce.date().nullable(),
  windowName: z.string().nullable(),
  worthyCount: z.coerce.number(),
  statusSince: z.coerce.date(),
})
type PartRow = z.infer<typeof rowSchema>
export type QueueRow = Omit<PartRow, 'part'>

const COLUMNS =
  words(`r."id", r."title", r."urgency", r."cost", r."needsBupati", r."pinnedAt", r."windowClosesAt",
  r."worthyCount", r."statusSince", r."districtId", r."versionCount"`)

export type QueuePage = KeyPage<QueueRow> & {
  /** How many wait for her in all. */
  waiting: number
  share: Share
  /** What waits for others, below hers: how many, and at the head of the queue the first of them. */
  rest: { count: number; rows: QueueRow[] }
}

/** One page of the leaders' queue, and how many wait in all of it. Two statements. */
export async function readQueue(asker: Asker, spot: Spot = null, part: Part = 'hers'): Promise<QueuePage> {
  const sizes = await sizesOf(asker)
  let rest: QueueRow[] = []
  const page = await readByKey<QueueRow>({
    spot: spotIn(spot),
    size: QUEUE_PAGE,
    read: async (from, most) => {
      const below =
        part === 'hers' && from === null ? [{ part: 'rest', spot: null, most: REST_SHOWN } as const] : []
      const rows = await rowsOf(asker, sizes, [{ part, spot: from, most }, ...below])
      rest = below.length > 0 ? rows.filter((row) => row.part === 'rest') : []
      return rows.filter((row) => row.part === part)
    },
    keyOf,
  })
  return {
    ...page,
    waiting: sum(sizes.hers),
    share: shareOf(asker),
    rest: { count: sum(sizes.rest), rows: rest },
  }
}

/** How many wait for her, and the first of them. Two statements. */
export async function firstInQueue(asker: Asker): Promise<{ count: number; first: QueueRow | null }> {
  const sizes = await sizesOf(asker)
  const [first = null] = await rowsOf(asker, sizes, [{ part: 'hers', spot: null, most: 1 }])
  return { count: sum(sizes.hers), first }
}

type PartSizes = Readonly<Record<Part, Sizes>>

const sizesSchema = z.object({
  hersAll: z.coerce.number(),
  hersPinned: z.coerce.number(),
  hersWindow: z.coerce.number(),
  restAll: z.coerce.number(),
  restPinned: z.coerce.number(),
  restWindow: z.coerce.number(),
})

/** The length of each stretch of both parts: pinned, with a window, without. Counted inside the database. */
async function sizesOf(asker: Asker): Promise<PartSizes> {
  const waiting = waitingFor(asker)
  if (!waiting) return { hers: [0, 0, 0], rest: [0, 0, 0] }
  const counts = (part: Part) => {
    const here = within(part, shareOf(asker))
    return sql`COUNT(CASE WHEN ${here} THEN 1 END) AS ${words(`"${part}All"`)},
      COUNT(CASE WHEN ${here} THEN r."pinnedAt" END) AS ${words(`"${part}Pinned"`)},
      COUNT(CASE WHEN ${here} AND r."pinnedAt" IS NULL THEN r."windowClosesAt" END) AS ${words(`"${part}Window"`)}`
  }
  const row = await askOne(
    sizesSchema,
    sql`SELECT ${counts('hers')}, ${counts('rest')} FROM "Recommendation" r WHERE ${waiting}`,
  )
  return {
    hers: [row.hersPinned, row.hersWindow, row.hersAll - row.hersPinned - row.hersWindow],
    rest: [row.restPinned, row.restWindow, row.restAll - row.restPinned - row.restWindow],
  }
}

type Slice = { part: Part; spot: Spot; most: number }

/** Of each slice at most so many rows from its spot on, the nearest first. */
async function rowsOf(asker: Asker, sizes: PartSizes, slices: readonly Slice[]): Promise<PartRow[]> {
  const waiting = waitingFor(asker)
  if (!waiting) return []
  const share = shareOf(asker)
  const pieces = slices.flatMap(({ part, spot, most }) => {
    const runs = runsFrom(spot, sizes[part], most)
    return runs.length === 0
      ? []
      : sliceOf({ part, spot, most }, runs, sql`${waiting} AND ${within(part, share)}`)
  })
  if (pieces.length === 0) return []
  return ask(
    rowSchema,
    sql`SELECT b.*, (SELECT w."name" FROM "BudgetWindow" w
        WHERE w."districtId" = b."districtId" AND w."closesAt" = b."windowClosesAt") AS "windowName",
        ${rulesOfNewest('b')} AS "rules"
      FROM (${joined(pieces, ' UNION ALL ')}) b ORDER BY b."part", b."place"`,
  )
}

/** The rows of one slice, numbered in its order. */
function sliceOf({ part, spot, most }: Slice, runs: readonly Run[], waiting: SqlPiece): SqlPiece {
  const pieces = runs.map(({ where, order }, index) => {
    const run = String(index)
    return sql`SELECT * FROM (SELECT ${words(run)} AS "run", ${COLUMNS} FROM "Recommendation" r
      WHERE ${waiting} AND ${where} ORDER BY ${order} LIMIT ${most}) ${words(`of_${run}`)}`
  })
  const [way, back] = spot?.side === 'before' ? [words('DESC'), words('ASC')] : [words('ASC'), words('DESC')]
  const order = sql`b."run", b."pinnedAt" ${way}, ${unlessPinned('windowClosesAt')} ${way},
    ${unlessPinned('worthyCount')} ${back}, ${unlessPinned('statusSince')} ${way}, b."id" ${way}`
  return sql`SELECT * FROM (SELECT ${words(`'${part}'`)} AS "part", ROW_NUMBER() OVER (ORDER BY ${order}) AS "place", b.*
    FROM (${joined(pieces, ' UNION ALL ')}) b ORDER BY "place" LIMIT ${most}) ${words(`of_${part}`)}`
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
  count: z.coerce.number(),
  unpublished: z.coerce.number(),
})

/**
 * What the leaders of the district decided in the last seven days: the newest ten, and how many in all; undone ones are
 * not decisions. One statement, which begins with the newest decisions: through the recommendations SQLite would walk all of the district's.
 */
export async function decidedInSevenDays(asker: Asker, now: Date) {
  const readable = readableDecisions(asker)
  const rows = await ask(
    decidedSchema,
    sql`SELECT d."id", d."kind", d."decidedAt", d."publishAt", shown."publishedAt", d."recommendationId",
        r."title", t."capacity", o."name" AS "office", p."name" AS "person",
        COUNT(*) OVER () AS "count",
        COUNT(CASE WHEN shown."publishedAt" IS NULL THEN 1 END) OVER () AS "unpublished"
      FROM "Decision" d
      JOIN "OfficeTerm" t ON t."id" = d."officeTermId"
      JOIN "Office" o ON o."id" = t."officeId"
      JOIN "Person" p ON p."id" = t."personId"
      JOIN "Recommendation" r ON r."id" = d."recommendationId" ${words(HOW_IT_WENT)}
      WHERE d."decidedAt" >= ${new Date(now.getTime() - 7 * DAY)} AND o."districtId" = ${asker.districtId}
        AND ${readable}
      ORDER BY d."decidedAt" DESC LIMIT ${DECIDED_SHOWN}`,
  )
  return {
    count: rows[0]?.count ?? 0,
    unpublished: rows[0]?.unpublished ?? 0,
    rows: rows.map(({ id, kind, decidedAt, publishAt, publishedAt, ...row }) => ({
      id,
      kind,
      decidedAt,
      publishAt,
      publication: publishedAt && { publishedAt },
      recommendation: { id: row.recommendationId, title: row.title },
      officeTerm: { capacity: row.capacity, office: { name: row.office }, person: { name: row.person } },
    })),
  }
}
