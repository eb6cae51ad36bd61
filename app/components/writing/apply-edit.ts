import { typeIn } from '#app/platform/line/type-in.ts'
import type { Edit, Spot } from './spot.ts'

export function spotOf({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Spot {
  return { text: value, start: selectionStart, end: selectionEnd }
}

/** Does an edit as if it was typed: one step of the browser's undo, and heard by who keeps the text. */
export function applyEdit(field: HTMLTextAreaElement, { from, to, insert, start, end }: Edit): void {
  if (field.readOnly || field.disabled) return
  field.focus({ preventScroll: true })
  field.setSelectionRange(from, to)
  typeIn(field, insert)
  field.setSelectionRange(start, end)
}
