import { diffIndices } from 'node-diff3'

/**
 * The text in which two texts, both grown out of `base`, are one, by lines, blank ones included (a paragraph is a line
 * of a text field): lines that only one of the two has changed are taken from it; where both have added something at
 * the same place, both stand there, the other's first. Null when both have changed the same line.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | null {
  return mergeLines(base.split('\n'), mine.split('\n'), theirs.split('\n'), resolve)?.join('\n') ?? null
}

/**
 * Where a person must choose: both texts with everything of the other in them that stands in other lines, so that they
 * differ only in the lines that both have changed.
 */
export function mergeSides(base: string, mine: string, theirs: string): { mine: string; theirs: string } {
  const lines = [base.split('\n'), mine.split('\n'), theirs.split('\n')] as const
  const side = (whose: 'a' | 'b', otherwise: string) =>
    mergeLines(...lines, (conflict) => resolve(conflict) ?? conflict[whose])?.join('\n') ?? otherwise
  return { mine: side('a', mine), theirs: side('b', theirs) }
}

/** What both have made of the same lines of the base. */
export type Conflict = { a: string[]; o: string[]; b: string[] }

/** `lines` stand in place of the base's lines from `from` up to `to`. */
type Hunk = { whose: 'a' | 'b'; from: number; to: number; lines: string[] }

/** The same of lists; `resolve` says what stands where both have changed something. */
export function mergeLines(
  base: string[],
  mine: string[],
  theirs: string[],
  resolve: (conflict: Conflict) => string[] | null,
): string[] | null {
  const lines: string[] = []
  let at = 0
  for (const region of regionsOf([...hunksOf('a', base, mine), ...hunksOf('b', base, theirs)])) {
    const { from, to, hunks } = region
    const [a, b] = [side('a', base, region), side('b', base, region)]
    const isOnes = hunks.every(({ whose }) => whose === hunks[0]?.whose)
    const one = hunks[0]?.whose === 'a' ? a : b
    const merged = isOnes || areSame(a, b) ? one : resolve({ a, o: base.slice(from, to), b })
    if (!merged) return null
    lines.push(...base.slice(at, from), ...merged)
    at = to
  }
  return [...lines, ...base.slice(at)]
}

function areSame(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index])
}

function hunksOf(whose: Hunk['whose'], base: string[], text: string[]): Hunk[] {
  return diffIndices(base, text).map(({ buffer1: [from, length], buffer2Content }) => ({
    whose,
    from,
    to: from + length,
    lines: buffer2Content,
  }))
}

type Region = { from: number; to: number; hunks: Hunk[] }

/** Hunks that speak of the same lines, together; those that only touch stand beside each other. What is put in comes first. */
function regionsOf(hunks: Hunk[]): Region[] {
  const regions: Region[] = []
  for (const hunk of hunks.sort((one, other) => one.from - other.from || one.to - other.to)) {
    const last = regions.at(-1)
    const isSamePlace = last && last.from === last.to && hunk.from === hunk.to && last.from === hunk.from
    if (last && (hunk.from < last.to || isSamePlace)) {
      last.to = Math.max(last.to, hunk.to)
      last.hunks.push(hunk)
    } else regions.push({ from: hunk.from, to: hunk.to, hunks: [hunk] })
  }
  return regions
}

/** What one of the two has made of a region. */
function side(whose: Hunk['whose'], base: string[], { from, to, hunks }: Region): string[] {
  const lines: string[] = []
  let at = from
  for (const hunk of hunks) {
    if (hunk.whose !== whose) continue
    lines.push(...base.slice(at, hunk.from), ...hunk.lines)
    at = hunk.to
  }
  return [...lines, ...base.slice(at, to)]
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
