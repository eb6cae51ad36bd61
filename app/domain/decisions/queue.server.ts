import type { Asker } from '#app/domain/access/asker.ts'
import { db, type Prisma } from '#app/platform/data/db.server.ts'
import { pageCountOf } from '#app/platform/paging.ts'
import { DAY } from '#app/platform/say/time.ts'
import { readableDecisions } from './readable.ts'
import { STRETCHES, waitingFor } from './queue-order.ts'

export const QUEUE_PAGE = 20
const DECIDED_SHOWN = 10
const MOST_WINDOWS = 100

const ROW = {
  id: true,
  title: true,
  urgency: true,
  cost: true,
  needsBupati: true,
  pinnedAt: true,
  windowClosesAt: true,
  worthyCount: true,
  statusSince: true,
} as const satisfies Prisma.RecommendationSelect
type QueueRow = Prisma.RecommendationGetPayload<{ select: typeof ROW }>

/** One page of the leaders' queue. `page` counts from 1. */
export async function readQueue(asker: Asker, page: number) {
  const [sizes, windows] = await Promise.all([sizesOf(asker), windowNames(asker.districtId)])
  const rows = await rowsFrom(asker, sizes, (page - 1) * QUEUE_PAGE, QUEUE_PAGE)
  const waiting = sum(sizes)
  return {
    rows,
    waiting,
    pageCount: pageCountOf(waiting, QUEUE_PAGE),
    windowName: (closesAt: Date | null) => (closesAt ? windows.get(closesAt.getTime()) : undefined),
  }
}

/** How many wait, and the first of them. Two statements. */
export async function firstInQueue(asker: Asker): Promise<{ count: number; first: QueueRow | null }> {
  const sizes = await sizesOf(asker)
  const [first = null] = await rowsFrom(asker, sizes, 0, 1)
  return { count: sum(sizes), first }
}

/** The length of each stretch of the queue: pinned, with a window, without. Counted inside the database. */
async function sizesOf(asker: Asker): Promise<[number, number, number]> {
  const where = waitingFor(asker)
  if (!where) return [0, 0, 0]
  const [pinned, others] = await Promise.all([
    db.recommendation.count({ where: { ...where, pinnedAt: { not: null } } }),
    db.recommendation.aggregate({
      where: { ...where, pinnedAt: null },
      _count: { _all: true, windowClosesAt: true },
    }),
  ])
  const { _all: all, windowClosesAt: withWindow } = others._count
  return [pinned, withWindow, all - withWindow]
}

async function rowsFrom(asker: Asker, sizes: readonly number[], start: number, most: number) {
  const waiting = waitingFor(asker)
  if (!waiting) return []
  const rows: QueueRow[] = []
  let skip = start
  for (const [index, stretch] of STRETCHES.entries()) {
    const size = sizes[index] ?? 0
    if (skip < size && rows.length < most) {
      const where = { ...waiting, ...stretch.where }
      const part = await db.recommendation.findMany({
        where,
        orderBy: stretch.orderBy,
        skip,
        take: most - rows.length,
        select: ROW,
      })
      rows.push(...part)
    }
    skip = Math.max(0, skip - size)
  }
  return rows
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((all, size) => all + size, 0)
}

async function windowNames(districtId: string): Promise<Map<number, string>> {
  const windows = await db.budgetWindow.findMany({
    where: { districtId },
    orderBy: { closesAt: 'desc' },
    take: MOST_WINDOWS,
    select: { closesAt: true, name: true },
  })
  return new Map(windows.map(({ closesAt, name }) => [closesAt.getTime(), name]))
}

/**
 * What the leaders of the district decided in the last seven days, newest first; undone ones are not decisions. Asked
 * through the terms of office: through the recommendations SQLite would walk all of the district's.
 */
export async function decidedThisWeek(asker: Asker, now: Date) {
  const terms = await db.officeTerm.findMany({
    where: { office: { districtId: asker.districtId } },
    select: {
      id: true,
      capacity: true,
      office: { select: { name: true } },
      person: { select: { name: true } },
    },
  })
  const decisions = await db.decision.findMany({
    where: {
      decidedAt: { gte: new Date(now.getTime() - 7 * DAY) },
      officeTermId: { in: terms.map((term) => term.id) },
      ...readableDecisions(asker),
    },
    orderBy: { decidedAt: 'desc' },
    take: DECIDED_SHOWN,
    select: {
      id: true,
      kind: true,
      decidedAt: true,
      publishAt: true,
      officeTermId: true,
      publication: { select: { publishedAt: true } },
      recommendation: { select: { id: true, title: true } },
    },
  })
  return decisions.flatMap((decision) => {
    const officeTerm = terms.find((term) => term.id === decision.officeTermId)
    return officeTerm ? [{ ...decision, officeTerm }] : []
  })
}
