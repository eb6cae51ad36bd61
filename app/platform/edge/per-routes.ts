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

/** Addresses whose routes are known by heart; with ids in them there are many more, and all are forgotten at once. */
const MOST_ADDRESSES = 2000

type Match = { params: object }
const addresses = new WeakMap<object, Map<string, readonly Match[]>>()

/** The routes of an address that was met before; null when it was not. */
export function knownMatches(table: object, pathname: string): readonly Match[] | null {
  return addresses.get(table)?.get(pathname) ?? null
}

/** Keeps the routes of an address. They are everybody's from now on, so nobody may write into them. */
export function keepMatches(table: object, pathname: string, matches: readonly Match[]): void {
  const known = addresses.get(table) ?? new Map<string, readonly Match[]>()
  if (known.size >= MOST_ADDRESSES) known.clear()
  for (const match of matches) Object.freeze(Object.freeze(match).params)
  addresses.set(table, known.set(pathname, Object.freeze(matches)))
}

function keptIn<T>(kept: Kept, name: string, make: () => T): T {
  if (!kept.has(name)) kept.set(name, make())
  // Only ever put there under this name, by the same caller.
  return kept.get(name) as T
}
