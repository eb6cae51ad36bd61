import type { Report } from './gift-faults.ts'
import { cut, trimmed, type Part } from './gift-part.ts'

const WEIGHT = /^%(-?\d{1,3}(?:[.,]\d*)?)%/
/** Looks as if a weight was meant. */
const ALMOST_WEIGHT = /%[-+\d][^%\s]{0,12}%/y

/** Whether something that is meant to be a weight stands at a place of a text. */
export function weightAt(text: string, at: number): string | null {
  ALMOST_WEIGHT.lastIndex = at
  return ALMOST_WEIGHT.exec(text)?.[0] ?? null
}

/** Takes a leading `%50%` or `%33,33%` off an answer; `usual` is its weight where nothing is said. */
export function readWeight(part: Part, usual: number, report: Report): { weight: number; rest: Part } {
  const written = WEIGHT.exec(part.text)
  if (!written) {
    const almost = weightAt(part.text, 0)
    if (almost !== null) report('weightBad', part.line, almost)
    return { weight: usual, rest: part }
  }
  const weight = Number(written[1]?.replace(',', '.')) + 0 // no minus zero
  if (Math.abs(weight) > 100) report('weightRange', part.line, written[0])
  return { weight, rest: trimmed(cut(part, written[0].length)) }
}
