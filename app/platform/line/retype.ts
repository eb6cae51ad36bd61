/**
 * Puts another text into a field as if it had been typed, so that React counts and saves it like all typing. The caret
 * goes to `caret` if the field has the focus.
 */
export function retype(
  field: HTMLInputElement | HTMLTextAreaElement,
  text: string,
  caret: { start: number; end: number } | null,
): void {
  setUnheard(field, text)
  if (caret && document.activeElement === field) field.setSelectionRange(caret.start, caret.end)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

/**
 * React covers `value` of a field with a property of its own and takes for news only what differs from the last value
 * set through it.
 */
function setUnheard(field: HTMLInputElement | HTMLTextAreaElement, text: string) {
  field.value = text === '' ? ' ' : ''
  const plain = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  Reflect.set(plain, 'value', text, field)
}
