import type { Spot } from '#app/platform/paging.ts'

/** One page of a list by keys: `before` and `after` are the keys from which its neighbours are found, null at the ends. */
export type KeyPage<Row> = { rows: Row[]; before: string | null; after: string | null }

type Reading<Row> = {
  spot: Spot
  /** Rows on a page. */
  size: number
  /** At most so many rows from the spot on, the nearest first: before a row that is against the list's order. */
  read: (spot: Spot, most: number) => Promise<Row[]>
  keyOf: (row: NoInfer<Row>) => string
}

/**
 * Reads a page without counting what lies before it. Where there is nothing at the spot (its row is gone, or the key was
 * made up) the head of the list is answered, and also where less than a page lies before it.
 */
export async function readByKey<Row>({ spot, size, read, keyOf }: Reading<Row>): Promise<KeyPage<Row>> {
  // One more than is shown says whether there is a next page.
  const found = await read(spot, size + 1)
  const more = found.length > size
  const rows = found.slice(0, size)
  const isShort = spot?.side === 'before' ? rows.length < size : rows.length === 0
  if (spot && isShort) return readByKey({ spot: null, size, read, keyOf })
  if (spot?.side === 'before') rows.reverse()
  const [first, last] = [rows[0], rows.at(-1)]
  const isBefore = spot?.side === 'before' ? more : spot !== null
  const isAfter = spot?.side === 'before' || more
  return {
    rows,
    before: first && isBefore ? keyOf(first) : null,
    after: last && isAfter ? keyOf(last) : null,
  }
}
