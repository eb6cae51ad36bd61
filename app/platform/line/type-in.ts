/** Puts a text in place of what is marked, as if it was typed: who keeps the field hears of it, and undo takes it back. */
export function typeIn(field: HTMLTextAreaElement, text: string): void {
  field.focus({ preventScroll: true })
  const { selectionStart: start, selectionEnd: end } = field
  if (text === '' && start === end) return
  // An empty text is typed by taking away what is marked.
  const [command, typed] = text === '' ? ['delete'] : ['insertText', text]
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else changes a field so that the browser's own undo knows it
  if (document.execCommand(command, false, typed)) return
  field.setRangeText(text, start, end, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
