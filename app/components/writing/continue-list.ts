import { linesAt, type Edit, type Spot } from './spot.ts'

const ITEM = /^((?:\s|>)*)(?:([-*+])|(\d{1,9})([.)]))(\s+)(\[[ xX]\]\s+)?/

const HIGHEST = 1000

/**
 * Enter in a list begins the next item, and the numbers behind it follow; in an empty item it ends the list, or goes on in
 * the list around it. Else null.
 */
export function continueList(spot: Spot): Edit | null {
  const { text, start, end } = spot
  if (start !== end) return null
  const line = linesAt(spot)
  const own = ITEM.exec(text.slice(line.from, line.to))
  if (own && start < line.from + own[0].length) return null
  if (own && line.to - line.from === own[0].length) return endItem(spot, own[1] ?? '')
  const found = own ?? itemAbove(text, line)
  if (!found) return null
  const [, indent = '', bullet, number = '', dot = '', space = ' ', box] = found
  // A year begins a sentence, not a list.
  if (Number(number) >= HIGHEST) return null
  const begun = `\n${indent}${nextSign(found)}${space}${box === undefined ? '' : '[ ] '}`
  const caret = start + begun.length
  if (bullet !== undefined) return { from: start, to: start, insert: begun, start: caret, end: caret }
  const rest = text.slice(line.to)
  const followers = renumbered(rest, indent, dot, Number(number) + 2)
  const insert = begun + text.slice(start, line.to) + followers.text
  return { from: start, to: line.to + followers.length, insert, start: caret, end: caret }
}

/** The item that begins the caret's line, and where its words begin; null where none does. */
export function itemAt(spot: Spot): { words: number } | null {
  const { from, to } = linesAt(spot)
  const found = ITEM.exec(spot.text.slice(from, to))
  return found && { words: from + found[0].length }
}

function nextSign([, , bullet, number = '', dot = '']: RegExpExecArray): string {
  return bullet ?? `${Number(number) + 1}${dot}`
}

/** An empty item of a list inside another one becomes the next item of that one; of any other list it is the end. */
function endItem(spot: Spot, indent: string): Edit {
  const line = linesAt(spot)
  const outer = itemAbove(spot.text, line)
  // A line right below an item would go on in it, and one right above begins it.
  const below = /^\n[ \t]*\S/.test(spot.text.slice(line.to)) ? '\n' : ''
  const insert = outer ? `${outer[1] ?? ''}${nextSign(outer)}${outer[5] ?? ' '}` : `\n${indent}`
  const caret = line.from + insert.length
  return { ...line, insert: outer ? insert : insert + below, start: caret, end: caret }
}

/** The item inside which a line stands, which is further in than its sign; with no empty line between. */
function itemAbove(text: string, { from, to }: { from: number; to: number }): RegExpExecArray | null {
  const indentOf = (line: string) => /^(?:\s|>)*/.exec(line)?.[0].length ?? 0
  const indent = indentOf(text.slice(from, to))
  const above = text
    .slice(0, Math.max(0, from - 1))
    .split('\n')
    .reverse()
  for (const line of from === 0 ? [] : above) {
    if (line.trim() === '') return null
    const found = ITEM.exec(line)
    if (found && indentOf(line) < indent) return found
  }
  return null
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
