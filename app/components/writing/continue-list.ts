import { linesAt, type Edit, type Spot } from './spot.ts'

const ITEM = /^((?:\s|>)*)(?:([-*+])|(\d{1,9})([.)]))(\s+)(\[[ xX]\]\s+)?/

const HIGHEST = 1000

/** Enter in a list begins the next item, and the numbers behind it follow; in an empty item it ends the list. Else null. */
export function continueList(spot: Spot): Edit | null {
  const { text, start, end } = spot
  if (start !== end) return null
  const line = linesAt(spot)
  const found = ITEM.exec(text.slice(line.from, line.to))
  if (!found || start < line.from + found[0].length) return null
  const [mark, indent = '', bullet, number = '', dot = '', space = ' ', box] = found
  if (line.to - line.from === mark.length) {
    // A line right below an item would go on in it.
    const insert = `\n${indent}`
    return { ...line, insert, start: line.from + insert.length, end: line.from + insert.length }
  }
  // A year begins a sentence, not a list.
  if (Number(number) >= HIGHEST) return null
  const next = Number(number) + 1
  const sign = bullet ?? `${next}${dot}`
  const begun = `\n${indent}${sign}${space}${box === undefined ? '' : '[ ] '}`
  const caret = start + begun.length
  if (bullet !== undefined) return { from: start, to: start, insert: begun, start: caret, end: caret }
  const rest = text.slice(line.to)
  const followers = renumbered(rest, indent, dot, next + 1)
  const insert = begun + text.slice(start, line.to) + followers.text
  return { from: start, to: line.to + followers.length, insert, start: caret, end: caret }
}

/** The items behind it as they are counted now, up to the end of their list. */
function renumbered(
  rest: string,
  indent: string,
  dot: string,
  from: number,
): { text: string; length: number } {
  const lines = rest.split('\n').slice(1)
  let number = from
  let taken = 0
  const done: string[] = []
  for (const line of lines) {
    const item = ITEM.exec(line)
    const isOurs = item !== null && item[1] === indent && item[4] === dot
    const isInside = line.startsWith(`${indent} `) && line.trim() !== ''
    if (!isOurs && !isInside) break
    done.push(isOurs ? line.replace(/\d+/, () => String(number++)) : line)
    taken += 1
  }
  const old = lines.slice(0, taken)
  return {
    text: done.map((line) => `\n${line}`).join(''),
    length: old.reduce((sum, line) => sum + line.length + 1, 0),
  }
}
