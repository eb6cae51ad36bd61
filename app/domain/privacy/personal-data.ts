import { digitRuns, lineAt, type DigitGroup, type DigitRun } from './digit-runs.ts'

/** NIK and KK numbers have exactly 16 digits; a civil servant's NIP has 18 and is allowed. */
const PERSONAL_NUMBER_DIGITS = 16

/** Where something was found. Never the value itself: the place may be logged, the number may not. */
export type Place = { start: number; end: number; line: number }
type PersonalDataWarning = Place & { kind: 'phone' | 'name' }

/**
 * The first NIK- or KK-like number of a text, or null.
 *
 * Refused: 16 digits in a run (spaces, dots, dashes and invisible characters do not count, see `digitRuns`);
 * 16 digits in one piece beside other figures ("1. 6408…"); and in a longer run neighbouring pieces of 16 digits together
 * that are built like a NIK (province, date of birth). Allowed: 15, 17 and 18 digits in one piece, 16 inside a longer
 * unbroken number, and runs of 16 digits that are nothing but dates and times ("21-11-2026 08.00–16.00").
 * Money of 16 digits ("Rp1.800.000.000.000.000") is refused like any other: no district has it, and an exception
 * for "Rp" would be a door. Digits over several lines or table cells are several figures and pass.
 */
export function findPersonalNumber(text: string): Place | null {
  for (const run of digitRuns(text)) {
    const found = personalNumberIn(run, text)
    // Named one by one: what was found holds the digits too, and they must not leave this file.
    if (found) return { start: found.start, end: found.end, line: lineAt(text, found.start) }
  }
  return null
}

function personalNumberIn(run: DigitRun, text: string): { start: number; end: number } | null {
  if (digitsOf(run.groups).length === PERSONAL_NUMBER_DIGITS) return isDatesOnly(run, text) ? null : run
  const whole = run.groups.find((group) => group.digits.length === PERSONAL_NUMBER_DIGITS)
  return whole ?? windowOf(run.groups, (digits) => BUILT_LIKE_A_NIK.test(digits))
}

/** Province code, regency and district; day (41–71 for women) and month; year and serial number. */
const BUILT_LIKE_A_NIK =
  /^(?:1[1-9]|2[01]|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])\d{4}(?:0[1-9]|[1256]\d|3[01]|4[1-9]|7[01])(?:0[1-9]|1[0-2])\d{6}$/

/** The first neighbouring groups whose digits, put together, satisfy the test. */
function windowOf(groups: DigitGroup[], fits: (digits: string) => boolean) {
  for (const [from, first] of groups.entries()) {
    let digits = ''
    for (const last of groups.slice(from, from + PERSONAL_NUMBER_DIGITS)) {
      digits += last.digits
      if (digits.length > PERSONAL_NUMBER_DIGITS) break
      if (fits(digits)) return { start: first.start, end: last.end }
    }
  }
  return null
}

const DAY_OF_MONTH = '(?:0?[1-9]|[12]\\d|3[01])'
const MONTH = '(?:0?[1-9]|1[0-2])'
const YEAR = '(?:19|20)\\d\\d'
const CLOCK = '(?:[01]\\d|2[0-3])\\.[0-5]\\d'
/** As phones name their screenshots: 2026-11-21-14-30-00-12. */
const STAMP = '(?:[01]\\d|2[0-3])(?:[.-][0-5]\\d){1,2}(?:[.-]\\d\\d)?'
const MOMENT = [
  `${YEAR}-${MONTH}-${DAY_OF_MONTH}(?:[ -]${STAMP})?`,
  `${DAY_OF_MONTH}\\.${MONTH}\\.${YEAR}`,
  `${DAY_OF_MONTH}-${MONTH}-${YEAR}`,
  CLOCK,
  YEAR,
].join('|')
const DATES_ONLY = new RegExp(`^(?:${MOMENT})(?: ?[- ] ?(?:${MOMENT}))*$`)
/** Longer than any two dates with times: what is longer is not worth asking. */
const LONGEST_DATES = 60

function isDatesOnly(run: DigitRun, text: string): boolean {
  const written = text
    .slice(run.start, run.end)
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-')
  return written.length <= LONGEST_DATES && DATES_ONLY.test(written)
}

function digitsOf(groups: DigitGroup[]): string {
  return groups.map((group) => group.digits).join('')
}

/** Nobody reads more of them, and each has its line counted. */
const MOST_WARNINGS = 20

const MOBILE = /^(?:08[1-9]\d{7,10}|628[1-9]\d{7,10})$/
/** "a.n. Kepala Dinas" is how an office signs for another and names nobody. */
const OFFICES =
  'Bupati|Wakil|Wali|Gubernur|Menteri|Presiden|Sekretaris|Sekda|Kepala|Plt|Plh|Pj|Pjs|Camat|Lurah|Direktur|Ketua|Pimpinan|Pemerintah|Dinas|Badan|Tim'
const NAMES = [
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:[aA]\.\s?[nN]\.?|[aA]tas nama)\s+(?!(?:${OFFICES})\b)\p{Lu}[\p{L}'.]*`,
    'gu',
  ),
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}']*\s(?:bin|binti|Bin|Binti|BIN|BINTI)\s\p{Lu}[\p{L}']*/gu,
]

/**
 * What looks like a person's phone number ("0812-…", "+62 812 …") or name ("a.n. …", "… bin …", "… binti …").
 * A warning only: it may be an office's number or an official's name. Ordered by place, the first twenty.
 */
export function warnPersonalData(text: string): PersonalDataWarning[] {
  const phones = digitRuns(text).flatMap((run) => {
    const found = windowOf(
      run.groups.filter((group, index) => index > 0 || /^(?:0\d\d|62)/.test(group.digits)),
      (digits) => MOBILE.test(digits),
    )
    return found ? [{ kind: 'phone' as const, ...found }] : []
  })
  const names = NAMES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      kind: 'name' as const,
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
  return [...phones, ...names]
    .sort((one, other) => one.start - other.start)
    .slice(0, MOST_WARNINGS)
    .map((warning) => ({ ...warning, line: lineAt(text, warning.start) }))
}
