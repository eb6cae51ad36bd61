import { diffArrays } from 'diff'
import { aroundChanges, compareTexts, type ComparedPart } from './comparison.ts'
import { wordsOf } from './comparison-pieces.ts'

export type ParagraphChange = { kind: 'added' | 'removed' | 'changed' | 'moved'; parts: ComparedPart[] }
/** Paragraphs by what became of them; `numbers` counts numbers that were replaced where nothing else was. */
export type ChangeCounts = Record<'added' | 'removed' | 'changed' | 'moved' | 'numbers', number>

/** Two paragraphs with at least this share of their words in common are one that was changed. */
const ALIKE = 0.4
/** Comparing takes at most this long, in milliseconds: then what is left counts as taken out and put in. */
const PATIENCE = 150

/**
 * What became of each paragraph (a line of the given texts), in reading order, and how often. A paragraph that stands
 * elsewhere was moved; one in which only numbers differ is told by its numbers.
 */
export function paragraphChanges(
  before: string,
  after: string,
): { counts: ChangeCounts; changes: ParagraphChange[] } {
  const end = Date.now() + PATIENCE
  const [from, to] = [paragraphsOf(before), paragraphsOf(after)]
  const runs = diffArrays(from, to, { timeout: PATIENCE }) ?? [
    { removed: true, added: false, value: from },
    { removed: false, added: true, value: to },
  ]
  const gone = runs.flatMap(({ removed, value }) => (removed ? value : []))
  const come = runs.flatMap(({ added, value }) => (added ? value : []))
  const moved = inBoth(gone, come)
  const counts: ChangeCounts = { added: 0, removed: 0, changed: 0, moved: 0, numbers: 0 }
  const changes: ParagraphChange[] = []
  const tell = (kind: ParagraphChange['kind'], parts: ComparedPart[]) => {
    counts[kind] += 1
    changes.push({ kind, parts })
  }
  let waiting: string[] = []
  const takenOut = () => {
    for (const text of waiting) if (!moved.has(text)) tell('removed', [{ kind: 'removed', text }])
    waiting = []
  }
  for (const { added, removed, value } of runs) {
    if (removed) {
      waiting = value
      continue
    }
    if (added)
      for (const text of value) {
        if (moved.has(text)) {
          tell('moved', [{ kind: 'same', text }])
          continue
        }
        const at = waiting.findIndex((old) => !moved.has(old) && areAlike(old, text))
        const old = waiting[at]
        if (old === undefined) {
          tell('added', [{ kind: 'added', text }])
          continue
        }
        // What stood before it in the old text and has no successor is told first.
        for (const lost of waiting.slice(0, at))
          if (!moved.has(lost)) tell('removed', [{ kind: 'removed', text: lost }])
        waiting = waiting.slice(at + 1)
        const parts = aroundChanges(compareTexts(old, text, Math.max(0, end - Date.now())))
        const numbers = replacedNumbers(old, text)
        if (numbers === null) tell('changed', parts)
        else {
          counts.numbers += numbers
          changes.push({ kind: 'changed', parts })
        }
      }
    takenOut()
  }
  takenOut()
  return { counts, changes }
}

function paragraphsOf(text: string): string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))
}

/** Paragraphs that are in both as often: they stand elsewhere. */
function inBoth(gone: readonly string[], come: readonly string[]): Set<string> {
  const often = (list: readonly string[], text: string) => list.filter((one) => one === text).length
  return new Set(gone.filter((text) => often(gone, text) === often(come, text)))
}

function areAlike(one: string, other: string): boolean {
  const [words, others] = [meantWords(one), meantWords(other)]
  const left = new Map<string, number>()
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of words) {
    const count = left.get(word) ?? 0
    if (count > 0) {
      shared += 1
      left.set(word, count - 1)
    }
  }
  // Numbers alone make no two paragraphs alike, but a line of nothing else is compared by its length.
  return shared / Math.max(words.length, others.length, 1) >= ALIKE
}

const NUMERIC = /^\d/

function meantWords(text: string): string[] {
  return wordsOf(text).flatMap(({ means }) => (/[\p{L}\p{N}]/u.test(means) ? [means.toLowerCase()] : []))
}

/** How many numbers were replaced where everything else is the same; null where something else differs. */
function replacedNumbers(one: string, other: string): number | null {
  const [pieces, others] = [wordsOf(one), wordsOf(other)]
  if (pieces.length !== others.length) return null
  let count = 0
  for (const [at, { means }] of pieces.entries()) {
    const next = others[at]?.means ?? ''
    if (means === next) continue
    if (!NUMERIC.test(means) || !NUMERIC.test(next)) return null
    count += 1
  }
  return count
}
