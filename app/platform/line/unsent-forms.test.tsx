import { runInThisContext } from 'node:vm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TAKEN_BY_WORKER } from './kiriman.ts'
import { keepUnsentForms, UNSENT } from './unsent-forms.ts'

/** The script waits for the server's sign of life, which never comes here. */
const asked = vi.fn(() => new Promise(() => {}))

beforeEach(() => {
  vi.stubGlobal('fetch', asked)
  document.body.innerHTML = `<p id="${UNSENT}" hidden></p><form method="post"><button>Kirim</button></form>`
})
afterEach(() => {
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, 'serviceWorker')
  asked.mockClear()
})

/** Whether a form goes out at once; on a page of its own, because the script listens for as long as its page lives. */
function goesAtOnce({ marked, worker }: { marked: boolean; worker: object | null }): boolean {
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: { controller: worker } })
  const own = document
  const page = own.implementation.createHTMLDocument()
  page.body.innerHTML = own.body.innerHTML
  const form = page.querySelector('form')
  if (!form) throw new Error('There is a form.')
  if (marked) form.setAttribute(TAKEN_BY_WORKER, '')
  // The script takes the page it stands on by this name.
  vi.stubGlobal('document', page)
  runInThisContext(keepUnsentForms('/sehat'))
  vi.stubGlobal('document', own)
  return form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }))
}

test('a form that no worker would take waits for a sign of life', () => {
  expect(goesAtOnce({ marked: true, worker: null })).toBe(false)
  expect(goesAtOnce({ marked: false, worker: {} })).toBe(false)
  expect(asked).toHaveBeenCalledTimes(2)
})

test('a form that a worker takes goes out at once, without asking the server', () => {
  expect(goesAtOnce({ marked: true, worker: {} })).toBe(true)
  expect(asked).not.toHaveBeenCalled()
})

test('the script holds no sign that HTML would replace', () => {
  expect(keepUnsentForms('/sehat')).not.toMatch(/[&<>"']/)
})
