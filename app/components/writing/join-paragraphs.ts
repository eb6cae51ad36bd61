import { isInCode } from './paste-edit.ts'
import { linesAt, type Edit, type Spot } from './spot.ts'

/** What begins with a sign is a thing of its own, and does not become part of the paragraph before it. */
const SIGN = /^\s*(?:[-+*]\s|\d{1,9}[.)]\s|[>|#<]|`{3}|~{3}|\[\^)/
/** Behind these no words can stand. */
const CLOSED = /^\s*(?:\||<\/?[A-Z]|`{3}|~{3}|(?:\*{3,}|-{3,}|_{3,})\s*$)/

/** Backspace in front of a paragraph joins it to the one before, the empty line between them and all. Else null. */
export function joinBefore(spot: Spot): Edit | null {
  const { text, start, end } = spot
  const { from, to } = linesAt(spot)
  if (start !== end || start !== from || isInCode(spot) || SIGN.test(text.slice(from, to))) return null
  if (!/\n[ \t]*\n$/.test(text.slice(Math.max(0, from - GAP), from))) return null
  const above = text.slice(0, from).trimEnd()
  // Where there are more empty lines, each goes by itself.
  if (above === '' || text.slice(above.length, from).split('\n').length !== 3) return null
  if (CLOSED.test(above.slice(above.lastIndexOf('\n') + 1))) return null
  return { from: above.length, to: from, insert: '', start: above.length, end: above.length }
}

/** Delete behind a paragraph joins the next one to it. */
export function joinBehind({ text, start, end }: Spot): Edit | null {
  const gap = /^[ \t]*\n[ \t]*\n/.exec(text.slice(start, start + GAP))?.[0].length ?? 0
  return start !== end || gap === 0 ? null : joinBefore({ text, start: start + gap, end: start + gap })
}

/** Letters in which an empty line is looked for. */
const GAP = 200
