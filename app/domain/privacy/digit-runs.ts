/** Digits that stand together, `start` and `end` as positions in the original text. */
export type DigitGroup = { digits: string; start: number; end: number }

/** Groups of digits that are parted by nothing but spaces, dots and dashes. */
export type DigitRun = { groups: DigitGroup[]; start: number; end: number }

/** Not seen by a reader: format characters, accents and keycaps on a digit, fillers that look like nothing. */
const INVISIBLE = /^[\p{Cf}\p{M}\u115F\u1160\u2800\u3164\uFFA0]$/u
const SEPARATOR = /^[\p{Zs}\p{Pd}.\u00B7\u2212\u3002]$/u

/**
 * Finds the digits of a text as a person reads them: full-width, superscript, circled and other scripts' digits count
 * (a circled one as UNKNOWN: that it is a digit is known, not which), invisible characters between digits do not part them.
 * Spaces, the usual dots and dashes part groups of one run. Anything else ends a run, line ends and tabs too:
 * a column or a row of a pasted table is several figures, not one number.
 */
export function digitRuns(text: string): DigitRun[] {
  const runs: DigitRun[] = []
  let groups: DigitGroup[] = []
  let inGroup = false
  let position = 0
  const endRun = () => {
    const [first, last] = [groups[0], groups.at(-1)]
    if (first && last) runs.push({ groups, start: first.start, end: last.end })
    groups = []
    inGroup = false
  }
  for (const character of text) {
    const start = position
    position += character.length
    for (const sign of character <= '\u007F' ? character : character.normalize('NFKC')) {
      const last = groups.at(-1)
      if (/^[\p{Nd}\p{No}]$/u.test(sign)) {
        const digit = digitOf(sign)
        if (inGroup && last) Object.assign(last, { digits: last.digits + digit, end: position })
        else groups.push({ digits: digit, start, end: position })
        inGroup = true
      } else if (SEPARATOR.test(sign)) inGroup = false
      else if (!INVISIBLE.test(sign)) endRun()
    }
  }
  endRun()
  return runs
}

/** In place of a digit of which nobody says here which one it is. */
export const UNKNOWN = 'x'

/** Decimal digits of a script stand in a row from its zero on. */
function digitOf(sign: string): string {
  if (sign <= '9') return sign
  if (!DECIMAL.test(sign)) return UNKNOWN
  let zero = sign.codePointAt(0) ?? 0
  const code = zero
  while (code - zero < 9 && DECIMAL.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String(code - zero)
}

const DECIMAL = /^\p{Nd}$/u

/** The 1-based line a position is on; CRLF, LF and CR each end one line. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split(/\r\n|\n|\r/).length
}
