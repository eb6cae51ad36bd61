import { hiddenSigns, withoutHiddenSigns } from '#app/platform/say/hidden-signs.ts'
import type { Block, Left, LeftKind, Marks } from './shapes.ts'

/** One reading of what was pasted: what it has left out so far, and what the whole source says of its parts. */
export type Reading = {
  /** What stands inside an element, one below the other (`blocks.ts`): lists and tables hold anything. */
  inside: (element: Element, marks: Marks) => Block[]
  left: Left
  /** Tracked changes and comments are a word processor's; elsewhere `del` is what its author struck out. */
  isOffice: boolean
  /** Classes that the source's own style sheet hides. */
  hiddenClasses: ReadonlySet<string>
  /** Where relative addresses begin, if the source says so. */
  base: string | null
  /** The note's number by the name its source gives it. */
  notes: Map<string, string>
  /** Names that notes of the text already have. */
  taken: ReadonlySet<string>
  /** The words that stand where a picture stood. */
  pictureWords: (picture: { number: number; alt: string }) => string
}

export function leave(reading: Reading, kind: LeftKind, count = 1): void {
  if (count > 0) reading.left[kind] = (reading.left[kind] ?? 0) + count
}

/** A text without the signs nobody sees, which are counted. */
export function seenText(reading: Reading, text: string): string {
  const count = hiddenSigns(text).length
  if (count === 0) return text
  leave(reading, 'signs', count)
  return withoutHiddenSigns(text)
}

/** Style sheets of Excel and Word hide rows and words by a class. */
export function hiddenClassesOf(sheets: string): Set<string> {
  const classes = new Set<string>()
  for (const [, name, body] of sheets.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g))
    if (name && body && /display\s*:\s*none|mso-hide\s*:\s*all/i.test(body)) classes.add(name)
  return classes
}
