import { diffArrays } from 'diff'
import { linesOf, wordsOf, type Piece } from './comparison-pieces.ts'

type Change = { added: boolean; removed: boolean; value: Piece[] }
export type ComparedPart = { kind: 'same' | 'added' | 'removed'; text: string }

/** Unchanged stretches longer than this many letters are shortened in the middle. */
const SHOWN = 400

/**
 * What changed from one text to the other, in reading order: by lines, and by words where lines changed. An amount
 * changes as a whole, and the numbers of a list that was only numbered anew do not count. Once `patience` (in
 * milliseconds) is used up, what is left is shown one text after the other: two long texts that share nothing would hold
 * up everybody else for minutes.
 */
export function compareTexts(before: string, after: string, patience = 150): ComparedPart[] {
  const end = Date.now() + patience
  const lines = compared(linesOf(before), linesOf(after), end)
  return lines.flatMap((line, at) => {
    const [last, next] = [lines[at - 1], lines[at + 1]]
    if (line.added && last?.removed) return []
    if (!line.removed || !next?.added) return part(line)
    return compared(wordsOf(shown(line)), wordsOf(shown(next)), end).map(part)
  })
}

function compared(before: Piece[], after: Piece[], end: number): Change[] {
  const comparator = (one: Piece, other: Piece) => one.means === other.means
  const changes = diffArrays(before, after, { comparator, timeout: Math.max(0, end - Date.now()) })
  return changes ?? wholly(before, after)
}

/** The same with long unchanged stretches shortened, for texts of which only the changes are to be read. */
export function shortened(parts: readonly ComparedPart[]): ComparedPart[] {
  return parts.map(({ kind, text }) => {
    if (kind !== 'same' || text.length <= SHOWN) return { kind, text }
    const [head, tail] = [text.slice(0, SHOWN / 2), text.slice(-SHOWN / 2)]
    return { kind, text: `${wholeWords(head, 'start')} […] ${wholeWords(tail, 'end')}` }
  })
}

/** A cut text without the word that the cut has gone through; one without blanks stays as it is. */
function wholeWords(text: string, keeps: 'start' | 'end'): string {
  const [first, last] = [text.search(/\s/), text.length - [...text].reverse().join('').search(/\s/) - 1]
  if (first === -1) return text
  return keeps === 'start' ? text.slice(0, last) : text.slice(first + 1)
}

/** How many letters of what is unchanged stand on each side of a change. */
const AROUND = 90

/** Only what changed, each with a few whole unchanged words on both sides: what must be seen before one decides. */
export function aroundChanges(parts: readonly ComparedPart[]): ComparedPart[] {
  return parts.map(({ kind, text }, at) => {
    const before = at > 0 ? text.slice(0, AROUND) : ''
    const after = at < parts.length - 1 ? text.slice(-AROUND) : ''
    if (kind !== 'same' || text.length <= before.length + after.length) return { kind, text }
    const whole = [
      before.slice(0, Math.max(0, before.lastIndexOf(' '))),
      '[…]',
      after.slice(after.indexOf(' ') + 1),
    ]
    return { kind, text: whole.filter(Boolean).join(' ') }
  })
}

function wholly(before: Piece[], after: Piece[]): Change[] {
  return [
    { removed: true, added: false, value: before },
    { removed: false, added: true, value: after },
  ].filter(({ value }) => value.length > 0)
}

function part(change: Change): ComparedPart {
  if (change.added) return { kind: 'added', text: shown(change) }
  return { kind: change.removed ? 'removed' : 'same', text: shown(change) }
}

function shown({ value }: Change): string {
  return value.map(({ text }) => text).join('')
}
