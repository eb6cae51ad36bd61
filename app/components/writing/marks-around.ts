import { spansOf } from './live/inline.ts'
import { linesAt, type Spot } from './spot.ts'

/** Where to part a line at the caret, and the signs that end its marks before that place and begin them again behind it. */
export type Parting = { place: number; close: string; open: string }

/** Bold words that are parted are two bold pieces; at their edge the caret stands outside of their signs. */
export function partingAt(spot: Spot): Parting {
  const { text, start } = spot
  const { from, to } = linesAt(spot)
  const marks = spansOf(text.slice(from, to), from).flatMap(({ from: begin, to: end, look }) => {
    const width = WIDTHS[look] ?? (look === 'struck' ? signsBefore(text, begin, '~') : 0)
    return width === 0 ? [] : [{ begin, end, sign: text.slice(begin - width, begin) }]
  })
  let place = start
  // From the inside out: behind the sign of one may begin that of the next.
  for (const { begin, end, sign } of marks.toReversed()) {
    if (place >= end && place < end + sign.length) place = end + sign.length
    else if (place > begin - sign.length && place <= begin) place = begin - sign.length
  }
  const around = marks.filter(({ begin, end }) => begin < place && place < end).map(({ sign }) => sign)
  return { place, close: around.toReversed().join(''), open: around.join('') }
}

const WIDTHS: Readonly<Record<string, number>> = { bold: 2, italic: 1 }

function signsBefore(text: string, place: number, sign: string): number {
  let count = 0
  while (text.charAt(place - 1 - count) === sign) count += 1
  return count
}
