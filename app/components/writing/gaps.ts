import { isInCode } from './paste-edit.ts'
import { linesAt, type Edit, type Spot } from './spot.ts'

type Gaps = { above: '' | '\n'; below: '' | '\n' }

/** What a paragraph that begins on the caret's empty line lacks above and below; null where it lacks nothing. */
export function gapsAt(spot: Spot): Gaps | null {
  const { text, start, end } = spot
  const { from, to } = linesAt(spot)
  if (start !== end || from !== to || isInCode(spot)) return null
  return lacking(text, from, to)
}

/** The caret's line with the empty lines that it lacks; null where it lacks none. */
export function withGaps(spot: Spot): Edit | null {
  const { text, start, end } = spot
  const { from, to } = linesAt(spot)
  const gaps = text.slice(from, to).trim() === '' ? null : lacking(text, from, to)
  if (!gaps) return null
  const by = gaps.above.length
  return {
    from,
    to,
    insert: gaps.above + text.slice(from, to) + gaps.below,
    start: start + by,
    end: end + by,
  }
}

function lacking(text: string, from: number, to: number): Gaps | null {
  const above = text.slice(text.lastIndexOf('\n', from - 2) + 1, Math.max(0, from - 1))
  const next = text.indexOf('\n', to + 1)
  const below = text.slice(to + 1, next === -1 ? text.length : next)
  // Behind a line end that the reader sees the paragraph goes on, and so does a table that is written by hand.
  const goesOn = /(?:\\|<br\s*\/?>)$/i.test(above) || above.trimStart().startsWith('|')
  const isTable = above.trimStart().startsWith('|') && /\n[ \t]*\|[-\s|:]+\n/.test(`${text.slice(0, from)}\n`)
  const gaps: Gaps = {
    above: above.trim() !== '' && (!goesOn || isTable) ? '\n' : '',
    below: below.trim() !== '' ? '\n' : '',
  }
  return gaps.above === '' && gaps.below === '' ? null : gaps
}
