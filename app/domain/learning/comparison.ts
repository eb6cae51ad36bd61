import { diffLines, diffWordsWithSpace } from 'diff'

export type ComparedPart = { kind: 'same' | 'added' | 'removed'; text: string }

/** Comparing word by word gives up after this long and compares lines instead. */
const PATIENCE = 500
/** Unchanged stretches longer than this are shortened in the middle. */
const SHOWN = 400

/** What changed from one text to the other, in reading order. */
export function compareTexts(before: string, after: string): ComparedPart[] {
  const changes = diffWordsWithSpace(before, after, { timeout: PATIENCE }) ?? diffLines(before, after)
  return changes.map(({ added, removed, value }) => {
    if (added) return { kind: 'added', text: value }
    return removed ? { kind: 'removed', text: value } : { kind: 'same', text: shortened(value) }
  })
}

function shortened(text: string): string {
  if (text.length <= SHOWN) return text
  return `${text.slice(0, SHOWN / 2)} […] ${text.slice(-SHOWN / 2)}`
}
