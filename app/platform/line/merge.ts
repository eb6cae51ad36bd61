import { diff3Merge } from 'node-diff3'

/**
 * The text in which two texts, both grown out of `base`, are one, by lines, blank ones included (a paragraph is a line
 * of a text field): lines that only one of the two has changed are taken from it; where both have added something at
 * the same place, both stand there, the other's first. Null when both have changed the same line.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | null {
  return mergeLines(base.split('\n'), mine.split('\n'), theirs.split('\n'), resolve)?.join('\n') ?? null
}

export type Conflict = { a: string[]; o: string[]; b: string[] }

/** The same of lists; `resolve` says what stands where both have changed something. */
export function mergeLines(
  base: string[],
  mine: string[],
  theirs: string[],
  resolve: (conflict: Conflict) => string[] | null,
): string[] | null {
  const lines: string[] = []
  for (const { ok, conflict } of diff3Merge(mine, base, theirs, { excludeFalseConflicts: true })) {
    const merged = ok ?? (conflict ? resolve(conflict) : [])
    if (!merged) return null
    lines.push(...merged)
  }
  return lines
}

function resolve({ a: mine, o: base, b: theirs }: Conflict): string[] | null {
  if (base.length === 0) return [...theirs, ...mine]
  return lineByLine(base, mine, theirs) ?? grown(base, mine, theirs)
}

/** Neighbouring lines, one changed by each: no line of the base between them tells them apart. */
export function lineByLine(base: string[], mine: string[], theirs: string[]): string[] | null {
  if (mine.length !== base.length || theirs.length !== base.length) return null
  const merged: string[] = []
  for (const [index, line] of base.entries()) {
    const [my = '', their = ''] = [mine[index], theirs[index]]
    if (my !== line && their !== line && my !== their) return null
    merged.push(my === line ? their : my)
  }
  return merged
}

/** One has changed the last lines, the other has added below them. */
export function grown(base: string[], mine: string[], theirs: string[]): string[] | null {
  const [more, less, moreIsMine] = mine.length > base.length ? [mine, theirs, true] : [theirs, mine, false]
  if (less.length > base.length || more.length <= base.length) return null
  const head = moreIsMine
    ? lineByLine(base, more.slice(0, base.length), less)
    : lineByLine(base, less, more.slice(0, base.length))
  return head && [...head, ...more.slice(base.length)]
}
