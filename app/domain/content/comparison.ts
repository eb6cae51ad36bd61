import { diffLines, diffWordsWithSpace } from 'diff'

export type ComparedPart = { kind: 'same' | 'added' | 'removed'; text: string }

/**
 * Comparing gives up after this long: by words it goes over to lines, by lines it shows one text after the other. Two
 * long texts that share nothing would hold up everybody else for minutes.
 */
const PATIENCE = { words: 150, lines: 80 }
/** Unchanged stretches longer than this are shortened in the middle. */
const SHOWN = 400

/** What changed from one text to the other, in reading order. */
export function compareTexts(before: string, after: string): ComparedPart[] {
  const changes =
    diffWordsWithSpace(before, after, { timeout: PATIENCE.words }) ??
    diffLines(before, after, { timeout: PATIENCE.lines }) ??
    wholly(before, after)
  return changes.map(({ added, removed, value }) => {
    if (added) return { kind: 'added', text: value }
    return removed ? { kind: 'removed', text: value } : { kind: 'same', text: shortened(value) }
  })
}

function wholly(before: string, after: string) {
  return [
    { removed: true, added: false, value: before },
    { removed: false, added: true, value: after },
  ]
}

function shortened(text: string): string {
  if (text.length <= SHOWN) return text
  return `${text.slice(0, SHOWN / 2)} […] ${text.slice(-SHOWN / 2)}`
}
