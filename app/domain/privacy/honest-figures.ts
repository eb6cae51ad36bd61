/** Figures of 16 digits that honest people write and that are no person's number, each known by how it is written. */

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
const DATES = new RegExp(`^(?:${MOMENT})(?: ?[- ] ?(?:${MOMENT}))*$`)
/** Longer than any two dates with times: what is longer is not worth asking. */
const LONGEST_DATES = 60

/** Nothing but dates and times: "21-11-2026 08.00–16.00". */
export function isDates(text: string): boolean {
  const plain = plainly(text)
  return plain.length <= LONGEST_DATES && DATES.test(plain)
}

const COMPACT_DATE = '20\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])'
const COMPACT = new RegExp(`^${COMPACT_DATE}(?:${COMPACT_DATE}|(?:[01]\\d|2[0-3])(?:[0-5]\\d){2}\\d\\d)$`)

/** In one piece, a camera's time (2026112114300012) or two days of this century. No province has the code 20. */
export function isStamp(digits: string): boolean {
  return COMPACT.test(digits)
}

const COORDINATE = /^-?\d{1,3}\.\d{3,}$/
const THOUSANDS = /^\d{1,3}(?:\.\d{3})*$/
/** Budget codes begin with the digit of a function or an account, and mix single digits with longer parts. */
const BUDGET_CODE = /^\d(?:\.\d{1,2})+(?:\.\d{4})?(?:\.\d{1,2})*$/

/** Several coordinates, several figures parted in thousands, or one budget code. */
export function isFigures(text: string): boolean {
  const parts = plainly(text)
    .split(/ - | /)
    .filter((part) => part !== '')
  if (parts.length === 1) return BUDGET_CODE.test(parts[0] ?? '')
  return parts.every((part) => COORDINATE.test(part)) || parts.every((part) => THOUSANDS.test(part))
}

function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\p{Zs}/gu, ' ')
}
