/**
 * A field of this page whose text is kept. `unsent`: there is a text of it on this device only; `waits`: one that is
 * perhaps out of sight.
 */
export type UnsentPlace = { title: string; unsent: boolean; waits: boolean }

let places: ReadonlyMap<string, UnsentPlace> = new Map()
const toldOf = new Set<() => void>()

/** What the fields of this page say of themselves, by the address under which their texts are kept. */
export function unsentPlaces(): ReadonlyMap<string, UnsentPlace> {
  return places
}

export function sayPlace(address: string, place: UnsentPlace | null): void {
  const next = new Map(places)
  if (place) next.set(address, place)
  else next.delete(address)
  places = next
  for (const told of toldOf) told()
}

export function watchPlaces(told: () => void): () => void {
  toldOf.add(told)
  return () => void toldOf.delete(told)
}
