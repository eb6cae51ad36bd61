/** Puts a text in place of what is marked, as if it was typed: who keeps the field hears of it, and undo takes it back. */
export function typeIn(field: HTMLTextAreaElement, text: string): void {
  field.focus({ preventScroll: true })
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else changes a field so that the browser's own undo knows it
  if (document.execCommand('insertText', false, text)) return
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
