// Put into Remix's router by `commands/quick-routes.ts`: the house's addresses are the same on every request.

type Kept = Map<string, unknown>

const perTable = new WeakMap<object, Kept>()
const patterns = new Map<string, unknown>()
/** Far more than there are patterns; whatever else is asked for is made anew each time. */
const MOST_PATTERNS = 2000

/** `make()` of the first call with this table of routes and this name, for every later one. */
export function perRoutes<T>(table: object, name: string, make: () => T): T {
  const kept: Kept = perTable.get(table) ?? new Map()
  perTable.set(table, kept)
  return keptIn(kept, name, make)
}

/** `make()` of the first call for this pattern of an address. */
export function perPattern<T>(path: string, caseSensitive: boolean, end: boolean, make: () => T): T {
  const name = `${path} ${caseSensitive} ${end}`
  return patterns.has(name) || patterns.size < MOST_PATTERNS ? keptIn(patterns, name, make) : make()
}

function keptIn<T>(kept: Kept, name: string, make: () => T): T {
  if (!kept.has(name)) kept.set(name, make())
  // Only ever put there under this name, by the same caller.
  return kept.get(name) as T
}
