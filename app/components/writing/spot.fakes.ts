import { edited, type Edit, type Spot } from './spot.ts'

/** `[` and `]` show what is marked, `^` a caret. */
export function spot(drawn: string): Spot {
  const caret = drawn.indexOf('^')
  if (caret !== -1) return { text: drawn.replace('^', ''), start: caret, end: caret }
  const [start, end] = [drawn.indexOf('['), drawn.indexOf(']') - 1]
  return { text: drawn.replace('[', '').replace(']', ''), start, end }
}

/** The text after an edit, drawn in the same way; null where there is none. */
export function drawn({ text }: Spot, edit: Edit | null): string | null {
  if (!edit) return null
  const after = edited(text, edit)
  const { start, end } = edit
  if (start === end) return `${after.slice(0, start)}^${after.slice(start)}`
  return `${after.slice(0, start)}[${after.slice(start, end)}]${after.slice(end)}`
}
