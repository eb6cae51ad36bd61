import { digitRuns, lineAt, UNKNOWN, type DigitGroup, type DigitRun } from './digit-runs.ts'
import { isDates, isFigures, isStamp } from './honest-figures.ts'

/** NIK and KK numbers have exactly 16 digits; a civil servant's NIP has 18 and is allowed. */
const PERSONAL_NUMBER_DIGITS = 16

/** Where something was found. Never the value itself: the place may be logged, the number may not. */
export type Place = { start: number; end: number; line: number }

/**
 * The first NIK- or KK-like number of a text, or null. Spaces, dots, dashes, unseen signs between the digits and digits
 * in another dress make no difference (see `digitRuns`).
 *
 * Refused: 16 digits in one piece, whatever they say, but for a camera's time stamp, two dates and the decimals of a
 * coordinate. In several pieces only what is built like a NIK or a KK (province, regency, district, date, serial number):
 * grouped as one writes such a number, wherever it stands; grouped otherwise, when the run holds nothing else and is not
 * written like coordinates, thousands, a budget code or dates.
 * Allowed: everything else; 15, 17 and 18 digits in one piece, 16 inside a longer unbroken number, digits over several
 * lines or table cells. Money of 16 digits in one piece is refused like any other: an exception for "Rp" would be a door.
 */
export function findPersonalNumber(text: string): Place | null {
  for (const run of digitRuns(text)) {
    const found = personalNumberIn(run, text)
    // Named one by one: what was found holds the digits too, and they must not leave this file.
    if (found) return { start: found.start, end: found.end, line: lineAt(text, found.start) }
  }
  return null
}

type Span = { start: number; end: number }

function personalNumberIn({ groups, start, end }: DigitRun, text: string): Span | null {
  const inOnePiece = groups.find((group, index) => isWhole(group, groups[index - 1], text))
  if (inOnePiece) return inOnePiece
  const grouped = neighboursOf(groups, (digits, from, beyond) => {
    if (beyond - from === 1 || !isBuiltLikeOne(digits)) return false
    const some = groups.slice(from, beyond)
    return isGroupedLikeOne(some) && !cutsThrough(groups, from, beyond, text) && !isDates(written(text, some))
  })
  if (grouped) return grouped
  const alone =
    groups.length > 1 && groups.length <= PERSONAL_NUMBER_DIGITS && isBuiltLikeOne(digitsOf(groups))
  const whole = text.slice(start, end)
  return alone && !isDates(whole) && !isFigures(whole) ? { start, end } : null
}

/** 16 digits that nothing parts. */
function isWhole({ digits, start }: DigitGroup, before: DigitGroup | undefined, text: string): boolean {
  if (digits.length !== PERSONAL_NUMBER_DIGITS) return false
  if (isBuiltLikeOne(digits)) return true
  const isDecimals = before !== undefined && text.slice(before.end, start) === '.'
  return !isDecimals && !isStamp(digits)
}

/** Province code, regency and district; day (41–71 for women) and month; year and serial number. */
const BUILT_LIKE_ONE =
  /^(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])\d{4}(?:0[1-9]|[1256]\d|3[01]|4[1-9]|7[01])(?:0[1-9]|1[0-2])\d{6}$/

/** What cannot be read in full is taken for one: nobody writes honest figures so. */
function isBuiltLikeOne(digits: string): boolean {
  return digits.length === PERSONAL_NUMBER_DIGITS && (digits.includes(UNKNOWN) || BUILT_LIKE_ONE.test(digits))
}

/**
 * As one writes a long number: in parts of one length with a rest at either end, or parted where its own parts end
 * (after the sixth digit stands the date, after the twelfth the serial number).
 */
function isGroupedLikeOne(groups: readonly DigitGroup[]): boolean {
  const lengths = groups.map(({ digits }) => digits.length)
  if (areOfOneLength(lengths.slice(0, -1)) || areOfOneLength(lengths.slice(1))) return true
  let position = 0
  const cuts = lengths.slice(0, -1).map((length) => (position += length))
  return cuts.every((cut) => cut % 2 === 0) && (cuts.includes(6) || cuts.includes(12))
}

function areOfOneLength(lengths: readonly number[]): boolean {
  return lengths.length > 1 && lengths.every((length) => length === lengths[0])
}

/**
 * Some of the groups belong to a figure that reaches beyond them: village codes in a row, "64.08.01.2001 64.08.02". The
 * number of a list ("1.6408.0131…") is no part of what it counts.
 */
function cutsThrough(all: readonly DigitGroup[], from: number, beyond: number, text: string): boolean {
  const signAfter = (index: number) => signBetween(all[index], all[index + 1], text)
  const within = new Set<string | null>()
  for (let index = from; index < beyond - 1; index += 1) within.add(signAfter(index))
  const reaches = (index: number) => signAfter(index) !== null && within.has(signAfter(index))
  return reaches(beyond - 1) || (reaches(from - 1) && signAfter(from - 2) !== null)
}

/** The single dot or dash between two groups. */
function signBetween(one: DigitGroup | undefined, next: DigitGroup | undefined, text: string): string | null {
  const between = one && next ? text.slice(one.end, next.start) : ''
  return /^\P{Zs}$/u.test(between) ? between : null
}

function written(text: string, groups: readonly DigitGroup[]): string {
  return text.slice(groups[0]?.start, groups.at(-1)?.end)
}

/** The first neighbouring groups (from … beyond) whose digits, put together, satisfy the test. */
export function neighboursOf(
  groups: readonly DigitGroup[],
  fits: (digits: string, from: number, beyond: number) => boolean,
): Span | null {
  for (const [from, first] of groups.entries()) {
    let digits = ''
    for (let at = from; at < groups.length; at += 1) {
      const last = groups[at]
      if (!last || digits.length + last.digits.length > PERSONAL_NUMBER_DIGITS) break
      digits += last.digits
      if (fits(digits, from, at + 1)) return { start: first.start, end: last.end }
    }
  }
  return null
}

function digitsOf(groups: readonly DigitGroup[]): string {
  return groups.map((group) => group.digits).join('')
}
