import { retype } from './retype.ts'

type Typed = { value: string; checked: boolean }
type Field = HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement
/** What the script in the page's head leaves for the others. */
type Early = { typed: Map<EventTarget, Typed>; note: (event: Event) => void }

/**
 * A script for the head of a page: remembers what is typed before the other scripts have arrived, which takes a while
 * on a thin line. It stands in HTML as it is, so it does without the letters that React would replace: & < > " '.
 */
export const REMEMBER_EARLY_TYPING =
  'earlyTyping={typed:new Map,note:function(e){var f=e.target,t=earlyTyping.typed;t.delete(f);' +
  't.set(f,{value:f.value,checked:f.checked})}};addEventListener(`input`,earlyTyping.note,true)'

/**
 * Types once more what was typed before the page came to life, so that it is counted and saved like all that follows.
 * Coming to life, React would put back the text the page was sent with (fields of several lines) or not hear of the new
 * one (all others).
 */
export function repeatEarlyTyping(window: Window): void {
  // The script above put it there, or there is no such script on this page.
  const early = Reflect.get(window, 'earlyTyping') as Early | undefined
  if (!early) return
  window.removeEventListener('input', early.note, true)
  Reflect.deleteProperty(window, 'earlyTyping')
  for (const [field, typed] of early.typed) if (isField(field) && field.isConnected) repeat(field, typed)
}

function isField(target: EventTarget): target is Field {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement
  )
}

function repeat(field: Field, { value, checked }: Typed) {
  if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) {
    // React hears of a box by its click, and only if that changes it.
    field.checked = !checked
    field.click()
    return
  }
  if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type !== 'file'))
    return retype(field, value, caretOf(field))
  if (field instanceof HTMLSelectElement) field.value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

/** Fields for mail and numbers have no caret to speak of. */
function caretOf({ selectionStart, selectionEnd }: HTMLInputElement | HTMLTextAreaElement) {
  return selectionStart === null ? null : { start: selectionStart, end: selectionEnd ?? selectionStart }
}
