import { db } from '#app/platform/data/db.server.ts'
import { pageCountOf } from '#app/platform/paging.ts'
import { NEWEST_FIRST, type Part } from './keeping.server.ts'
import { ROWS_A_PAGE } from './limits.ts'

/** One part, or the same part of several things: the attempts at one assignment. */
type Parts = Pick<Part, 'kind' | 'part'> & { thingIds: readonly string[] }

/** A page of the texts that were set aside there, newest first. Whether she may see them is asked before. */
export async function readSetAside({ kind, part, thingIds }: Parts, wanted: number) {
  const where = { kind, part, thingId: { in: [...thingIds] } }
  const total = await db.setAsideText.count({ where })
  const pageCount = pageCountOf(total, ROWS_A_PAGE)
  const page = Math.min(wanted, pageCount)
  const rows = await db.setAsideText.findMany({
    where,
    orderBy: NEWEST_FIRST,
    skip: (page - 1) * ROWS_A_PAGE,
    take: ROWS_A_PAGE,
    select: { id: true, field: true, value: true, writtenById: true, setAsideById: true, setAsideAt: true },
  })
  const people =
    rows.length === 0
      ? []
      : await db.person.findMany({
          where: { id: { in: rows.flatMap((row) => [row.writtenById ?? '', row.setAsideById]) } },
          select: { id: true, name: true },
        })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return {
    total,
    page,
    pageCount,
    rows: rows.map(({ writtenById, setAsideById, ...row }) => ({
      ...row,
      writtenBy: names.get(writtenById ?? '') ?? null,
      setAsideBy: names.get(setAsideById) ?? null,
    })),
  }
}

/** One of them, or null: it is of another part, or no longer kept. */
export function findSetAside({ kind, part, thingIds }: Parts, id: string) {
  return db.setAsideText.findFirst({
    where: { id, kind, part, thingId: { in: [...thingIds] } },
    select: { field: true, value: true },
  })
}
