import { namedMedia } from '#app/domain/prose/named-media.ts'

/** Texts of a file and what they show, by name. */
type Named = { name: string }

/** Names that are taken in the module for something else get a number: what lessons already show stays what it is. */
export function freeNames(brought: readonly Named[], isTaken: (name: string) => boolean): Map<string, string> {
  const given = new Map<string, string>()
  const used = new Set<string>()
  for (const { name } of brought) {
    const dot = name.lastIndexOf('.')
    const [stem, ending] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)]
    let free = name
    for (let number = 2; isTaken(free) || used.has(free); number += 1) free = `${stem}-${number}${ending}`
    used.add(free)
    given.set(name, free)
  }
  return given
}

/** A text that shows things under the names they were given. */
export function withNames(source: string, given: ReadonlyMap<string, string>): string {
  return source.replace(/(\b(?:berkas|poster|takarir)\s*=\s*)(["'])([^"'\n]{1,200})\2/g, (whole, before: string, quote: string, name: string) => {
    const free = given.get(name)
    return free === undefined || free === name ? whole : `${before}${quote}${free}${quote}`
  })
}

/** The names of things that a text shows. */
export function shownNames(source: string): Set<string> {
  return new Set(namedMedia(source))
}
