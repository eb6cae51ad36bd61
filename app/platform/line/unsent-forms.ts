import { SECOND } from '#app/platform/say/time.ts'
import { TAKEN_BY_WORKER } from './kiriman.ts'

/** A sign of life that takes longer is none. */
const PATIENCE = 8 * SECOND

/**
 * For pages without React. A form that is sent on a dead line ends in the browser's own page, and what was written in it
 * is gone. So the server is first asked for a sign of life; without one the form stays, and `notice` is shown, which names
 * the address that answers as long as the server lives. And the browser asks before the page is left with a text that is
 * not sent.
 * A form that a service worker takes goes out at once where one controls the page: it is kept there until it is sent.
 * An older browser that cannot send a form a second time (Safari 15) sends it as ever.
 */
export function keepUnsentForms(notice: HTMLElement): void {
  let going = false
  let asking = false

  async function send(form: HTMLFormElement, button: HTMLElement | null) {
    asking = true
    try {
      // Not every browser can give up by itself.
      const signal = 'timeout' in AbortSignal ? AbortSignal.timeout(PATIENCE) : null
      const answer = await fetch(notice.dataset.tanda ?? '', { method: 'HEAD', cache: 'no-store', signal })
      going = answer.ok
    } catch {
      going = false
    }
    asking = false
    notice.hidden = going
    if (going) form.requestSubmit(button)
  }

  document.addEventListener('submit', (event) => {
    const { target: form, submitter } = event
    if (going || !(form instanceof HTMLFormElement) || !('requestSubmit' in form) || form.method !== 'post')
      return
    if (
      'serviceWorker' in navigator &&
      navigator.serviceWorker.controller &&
      form.hasAttribute(TAKEN_BY_WORKER)
    ) {
      going = true
      return
    }
    event.preventDefault()
    if (!asking) void send(form, submitter)
  })
  addEventListener('beforeunload', (event) => {
    if (going) return
    for (const { value, defaultValue } of document.querySelectorAll('textarea'))
      if (value !== defaultValue) event.preventDefault()
  })
  addEventListener('pageshow', () => (going = false))
}
