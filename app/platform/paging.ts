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
