/** A path with those parameters that have a value. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(name, value)
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

/** The parameter of a search box. */
export const SEARCH = 'cari'

const LONGEST_SEARCH = 100

/** What a list's address looks for; PostgreSQL takes no text with a zero in it. */
export function searchOf(query: URLSearchParams, name: string = SEARCH): string {
  return (query.get(name) ?? '').replaceAll('\0', '').trim().slice(0, LONGEST_SEARCH)
}
