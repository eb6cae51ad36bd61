import { isInCode } from './paste-edit.ts'
import { linesAt, type Edit, type Spot } from './spot.ts'

type Gaps = { above: '' | '\n' | '\n\n'; below: '' | '\n' }

/** Where a block ends nothing may stand beside it. */
const END = /^\s*<(?:\/[A-Z]\w*>|[A-Z].*(?:\/>|<\/[A-Z]\w*>))$/

/** What a paragraph that begins on the caret's empty line, or behind a block, lacks above and below; null: nothing. */
export function gapsAt(spot: Spot): Gaps | null {
  const { text, start, end } = spot
  const { from, to } = linesAt(spot)
  if (start !== end || isInCode(spot)) return null
  if (start === to && END.test(text.slice(from, to)))
    return { above: '\n\n', below: /^\n[ \t]*\S/.test(text.slice(to)) ? '\n' : '' }
  return from === to ? lacking(text, from, to) : null
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
