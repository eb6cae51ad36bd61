/** The parameter that names a page of a list, counted from 1. */
export const PAGE = 'halaman'

const MOST_PAGES = 100_000

/** The page a list's address asks for (`?halaman=3`), counted from 1; anything odd is the first. */
export function pageOf(query: URLSearchParams): number {
  const page = Number(query.get(PAGE) ?? '1')
  return Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1
}

/** How many pages a list of this length has; an empty list has one. */
export function pageCountOf(total: number, perPage: number): number {
  return Math.max(1, Math.ceil(total / perPage))
}

/** Where a page of a list by keys begins: behind a row, before one, or (null) at the head of the list. */
export type Spot = { side: 'after' | 'before'; key: string } | null

/** The parameters of an address that name a spot by the key of a row. */
export const AFTER = 'setelah'
export const BEFORE = 'sebelum'

const LONGEST_KEY = 100

/** The spot an address names; anything odd is the head of the list. */
export function spotOf(query: URLSearchParams): Spot {
  for (const [side, name] of [
    ['after', AFTER],
    ['before', BEFORE],
  ] as const) {
    const key = query.get(name)
    if (key !== null && key !== '' && key.length <= LONGEST_KEY) return { side, key }
  }
  return null
}

/** How far a list was turned over: its page from the second on, or that it begins at some key; null at its head. */
export function turnedTo(query: URLSearchParams): number | 'further' | null {
  const page = pageOf(query)
  return page > 1 ? page : spotOf(query) ? 'further' : null
}

/** The spot in a list whose keys are whole numbers of 32 bits, which both databases take; any other key is the head. */
export function numberedSpot(spot: Spot): Spot {
  const key = Number(spot?.key)
  return Number.isInteger(key) && Math.abs(key) < 2 ** 31 ? spot : null
}
