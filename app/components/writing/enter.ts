import { continueList, itemAt } from './continue-list.ts'
import { partingAt } from './marks-around.ts'
import { isInCode } from './paste-edit.ts'
import { linesAt, type Edit, type Spot } from './spot.ts'
import { tableAt } from './table-text.ts'

const HEADING = /^\s{0,3}(#{1,6})(?:\s+|$)/
/** A line of a block's own: `<Penting judul="…">`, `</Penting>`. */
const TAG = /^\s*<\/?[A-Z][^<]*$/
const QUOTE = /^\s{0,3}(?:>[ \t]?)+/

/**
 * Enter in a lesson's text, as in a word processor: a paragraph begins, with an empty line before it and, where something
 * follows, one behind it; there are never more of them. Null where a plain line end is meant, which is inside code.
 */
export function enter(spot: Spot): Edit | null {
  return inPlaceOfMarked(spot, (at) => (isInCode(at) ? null : enterInMarks(at)))
}

/** Shift+Enter: a line end that the reader sees, too. Null where a plain one does. */
export function breakLine(spot: Spot): Edit | null {
  return inPlaceOfMarked(spot, (at) => {
    const { place } = partingAt(at)
    return isInCode(at) ? null : breakAt({ ...at, start: place, end: place })
  })
}

/** What is marked goes, and then comes what the key does there. */
function inPlaceOfMarked({ text, start, end }: Spot, make: (at: Spot) => Edit | null): Edit | null {
  const rest = text.slice(0, start) + text.slice(end)
  const edit = make({ text: rest, start, end: start })
  if (!edit) return null
  const [from, to] = [Math.min(edit.from, start), Math.max(edit.to, start)]
  const insert = rest.slice(from, edit.from) + edit.insert + rest.slice(edit.to, to)
  return { ...edit, from, to: to + end - start, insert }
}

/** Words that are bold stay so on both sides. */
function enterInMarks(spot: Spot): Edit {
  const { place, close, open } = partingAt(spot)
  const edit = enterAt({ ...spot, start: place, end: place })
  const isParted = spot.text.slice(edit.from, place).trim() === '' && edit.from <= place
  if (close === '' || !isParted || tableAt(spot.text, place)) return edit
  const caret = edit.start - edit.from
  const insert = close + edit.insert.slice(0, caret) + open + edit.insert.slice(caret)
  const start = edit.start + close.length + open.length
  return { ...edit, insert, start, end: start }
}

function enterAt(spot: Spot): Edit {
  const { text, start } = spot
  const { from, to } = linesAt(spot)
  const line = text.slice(from, to)
  const before = text.slice(from, start)
  if (tableAt(text, start)) return enterInTable(spot)
  // A table that is written by hand: it is one from its second line on.
  if (/^\s*\|/.test(line) && before.trim() !== '') return inserted(start, start, '\n')
  if (line.trim() === '') return paragraphAt(text, start)
  if (TAG.test(line)) return paragraphAt(text, before.trim() === '' ? from : to)
  return enterInItem(spot) ?? enterInHeading(spot) ?? enterInQuote(spot) ?? split(spot)
}

function enterInItem(spot: Spot): Edit | null {
  const item = itemAt(spot)
  // To the eye an item begins with its words: its sign is no place to write.
  const edit = continueList(
    item && spot.start < item.words ? { ...spot, start: item.words, end: item.words } : spot,
  )
  const { from, to } = linesAt(spot)
  const isEnd = edit?.insert.startsWith('\n') && item?.words === to && !QUOTE.test(spot.text.slice(from, to))
  return isEnd ? paragraphBetween(spot.text, from, to) : edit
}

function enterInHeading(spot: Spot): Edit | null {
  const { from, to } = linesAt(spot)
  const [mark, signs = ''] = HEADING.exec(spot.text.slice(from, to)) ?? []
  if (mark === undefined) return null
  if (mark.length === to - from) return { from, to, insert: '', start: from, end: from }
  if (spot.start <= from + mark.length) return paragraphAt(spot.text, from)
  if (spot.text.slice(spot.start, to).trim() === '') return paragraphAt(spot.text, to)
  return split(spot, `\n\n${signs} `)
}

function enterInQuote(spot: Spot): Edit | null {
  const { text, start } = spot
  const { from, to } = linesAt(spot)
  const [prefix] = QUOTE.exec(text.slice(from, to)) ?? []
  if (prefix === undefined) return null
  if (text.slice(from + prefix.length, to).trim() === '') {
    // An empty line of a quote ends it, with the empty ones above.
    let above = from
    while (above > 0 && /[\s>]/.test(text.charAt(above - 1))) above -= 1
    return paragraphBetween(text, above, to)
  }
  if (start < from + prefix.length) return paragraphAt(text, from)
  return split(spot, `\n${prefix.trimEnd()}\n${prefix}`)
}

/** A row below; inside a cell a line end of the cell; behind an empty row the way out. */
function enterInTable({ text, start }: Spot): Edit {
  const { from, to } = linesAt({ text, start, end: start })
  const line = text.slice(from, to)
  const [before, after] = [text.slice(from, start), text.slice(start, to)]
  const isRule = /^[\s>|:-]+$/.test(line) && line.includes('-')
  const isEmpty = /^[\s>|]*$/.test(line)
  if (before.trim() === '' && !isEmpty && !tableAt(text, from - 1)) return paragraphAt(text, from)
  if (!isRule && before.trim() !== '' && after.trim() !== '') return inserted(start, start, '<br>')
  if (isEmpty) return paragraphBetween(text, from, to)
  const found = tableAt(text, start)
  // Below the head comes the line that makes a table of it.
  const isHead = found !== null && found.from === from
  const end = isHead ? linesAt({ text, start: to + 1, end: to + 1 }).to : to
  const row = `\n${found?.prefix ?? ''}|`
  const cells = '  |'.repeat(Math.max(1, found?.cells[0]?.length ?? 1))
  return { from: end, to: end, insert: row + cells, start: end + row.length + 1, end: end + row.length + 1 }
}

/** Parts the text at the caret; at the end of a line, and at the front of a paragraph, there is room for a new one. */
function split(spot: Spot, by = '\n\n'): Edit {
  const { text, start } = spot
  const { from, to } = linesAt(spot)
  if (text.slice(start, to).trim() === '' && by === '\n\n') return paragraphAt(text, to)
  const isFront = text.slice(from, start).trim() === ''
  if (isFront && (from === 0 || endsEmpty(text.slice(0, from)))) return paragraphAt(text, from)
  const left = isFront ? withoutEnd(text.slice(0, from)) : text.slice(0, start).trimEnd()
  const right = start + blanksIn(text.slice(start))
  return inserted(left.length, right, by)
}

/** Room for a paragraph at an empty line or at the end of one. */
function paragraphAt(text: string, at: number): Edit {
  return paragraphBetween(text, at, at)
}

function paragraphBetween(text: string, from: number, to: number): Edit {
  const above = withoutEnd(text.slice(0, from))
  const below = text.slice(to).replace(/^(?:[ \t]*\n)+/, '')
  const isLast = below.trim() === ''
  const gap = above === '' ? '' : '\n\n'
  const caret = above.length + gap.length
  return {
    from: above.length,
    to: isLast ? text.length : text.length - below.length,
    insert: gap + (isLast ? '' : '\n\n'),
    start: caret,
    end: caret,
  }
}

/** Without blanks and line ends, the visible ones too: nothing follows any more. */
function withoutEnd(text: string): string {
  const bare = text.trimEnd()
  let slashes = 0
  while (bare.at(-1 - slashes) === '\\') slashes += 1
  return slashes % 2 === 1 && text.startsWith('\n', bare.length) ? withoutEnd(bare.slice(0, -1)) : bare
}

function blanksIn(text: string): number {
  return /^[ \t]*/.exec(text)?.[0].length ?? 0
}

function endsEmpty(text: string): boolean {
  return /(?:^|\n)[ \t]*\n$/.test(text)
}

function inserted(from: number, to: number, insert: string): Edit {
  return { from, to, insert, start: from + insert.length, end: from + insert.length }
}

function breakAt(spot: Spot): Edit | null {
  const { text, start } = spot
  const { from, to } = linesAt(spot)
  const line = text.slice(from, to)
  const isFront = text.slice(from, start).trim() === ''
  if (TAG.test(line)) return enterAt(spot)
  if (isFront) return null
  if (tableAt(text, start) || HEADING.test(line)) return inserted(start, start, '<br>')
  const item = itemAt(spot)
  if (item && start <= item.words) return null
  const indent = item ? ' '.repeat(item.words - from) : (/^(?:[ \t]|>[ \t]?)*/.exec(line)?.[0] ?? '')
  const left = text.slice(0, start).trimEnd().length
  const right = start + blanksIn(text.slice(start))
  return inserted(left, right, `\\\n${indent}`)
}
