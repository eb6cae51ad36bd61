import { withLineFeeds } from './line-ends.ts'

/**
 * A text of several lines, one that stands on a single line among words of ours (names and titles), or several of these,
 * one a line.
 */
export type Writing = 'text' | 'line' | 'lines'

/**
 * What no text may hold. In every text: the mark of a broken character (U+FFFD), control characters but tab and line
 * feed (PostgreSQL refuses NUL, files break), halves of surrogate pairs. On a single line also what would let it speak
 * in our voice: line ends and changes of the writing direction.
 */
const BROKEN: Readonly<Record<Writing, RegExp>> = {
  text: /[^\P{Cc}\t\n]|\p{Cs}|\uFFFD/gu,
  line: /[^\P{Cc}\t]|\p{Cs}|[\uFFFD\u2028-\u202E\u2066-\u2069]/gu,
  lines: /[^\P{Cc}\t\n]|\p{Cs}|[\uFFFD\u2028-\u202E\u2066-\u2069]/gu,
}

/** How a text is written, by its name as it comes over the wire. */
export function writingOf(name: string | undefined): Writing {
  return name === 'line' || name === 'lines' ? name : 'text'
}

/** Where broken signs stand; `lines` count from 1, the first ones; `more` lines hold some too. On a single line: none. */
export type Signs = { lines: readonly number[]; more: number; visible: boolean }

/** The code of a field from which broken signs were taken out at a press; nothing was saved yet. */
export const SIGNS_TAKEN_OUT = 'signsTakenOut'

const MOST_LINES = 4
const CODE = /^badCharacter(?: ([\d,]*) (\d+) ([vi]))?$/

/** Where a text holds signs that cannot be saved, or null. Line ends may be those of any system, and of Word. */
export function findSigns(text: string, writing: Writing = 'text'): Signs | null {
  const ended = withLineFeeds(text)
  const found = ended.match(BROKEN[writing])
  if (!found) return null
  const visible = found.includes('\uFFFD')
  if (writing === 'line') return { lines: [], more: 0, visible }
  const broken = ended
    .split('\n')
    .flatMap((line, index) => (line.search(BROKEN[writing]) < 0 ? [] : [index + 1]))
  return { lines: broken.slice(0, MOST_LINES), more: Math.max(0, broken.length - MOST_LINES), visible }
}

/** The text without them; a line end on a single line becomes a space. Nothing else changes. */
export function withoutSigns(text: string, writing: Writing = 'text'): string {
  const ended = withLineFeeds(text)
  return (writing === 'line' ? ended.replaceAll('\n', ' ') : ended).replace(BROKEN[writing], '')
}

/** The code of a field's fault, with the place in it: codes travel further than texts do. */
export function signsCode({ lines, more, visible }: Signs): string {
  return `badCharacter ${lines.join(',')} ${more} ${visible ? 'v' : 'i'}`
}

/** The place that such a code carries; null for every other code. */
export function signsOf(code: string): Signs | null {
  const [whole, lines = '', more = '0', look = 'i'] = CODE.exec(code) ?? []
  if (whole === undefined) return null
  const numbers = lines === '' ? [] : lines.split(',').map(Number)
  return { lines: numbers, more: Number(more), visible: look === 'v' }
}

/** Does this hidden sign keep no text from being saved? */
export function isHarmless(sign: string): boolean {
  return findSigns(sign) === null
}
