import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TAKEN_BY_WORKER } from './kiriman.ts'
import { keepUnsentForms } from './unsent-forms.ts'

const NOTICE = '<p data-tanda="/sehat" hidden></p>'

/** How the server answers to a sign of life. */
const asked = vi.fn<() => Promise<{ ok: boolean }>>()

beforeEach(() => {
  vi.stubGlobal('fetch', asked)
  asked.mockReturnValue(new Promise(() => {}))
  document.body.innerHTML = `${NOTICE}<form method="post"><button>Kirim</button></form>`
})
afterEach(() => {
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, 'serviceWorker')
  asked.mockReset()
  document.body.replaceChildren()
})

/** A page of its own, because the script listens for as long as its page lives. */
function pageWith({ marked = false, worker = null }: { marked?: boolean; worker?: object | null }) {
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: { controller: worker } })
  const own = document
  const page = own.implementation.createHTMLDocument()
  page.body.innerHTML = own.body.innerHTML
  const [form, notice] = [page.querySelector('form'), page.querySelector('p')]
  if (!form || !notice) throw new Error('They are drawn together.')
  if (marked) form.setAttribute(TAKEN_BY_WORKER, '')
  // The script takes the page it stands on by this name.
  vi.stubGlobal('document', page)
  keepUnsentForms(notice)
  vi.stubGlobal('document', own)
  const sentAgain = vi.spyOn(form, 'requestSubmit').mockImplementation(() => {})
  /** Whether it goes out at once. */
  const send = () => form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }))
  return { notice, sentAgain, send }
}

test('a form that no worker would take waits for a sign of life', () => {
  expect(pageWith({ marked: true }).send()).toBe(false)
  expect(pageWith({ worker: {} }).send()).toBe(false)
  expect(asked).toHaveBeenCalledTimes(2)
})

test('a form that a worker takes goes out at once, without asking the server', () => {
  expect(pageWith({ marked: true, worker: {} }).send()).toBe(true)
  expect(asked).not.toHaveBeenCalled()
})

test('a form goes out once the server lives, however often it was sent meanwhile', async () => {
  asked.mockResolvedValue({ ok: true })
  const { notice, sentAgain, send } = pageWith({})
  expect([send(), send()]).toEqual([false, false])
  await vi.waitFor(() => expect(sentAgain).toHaveBeenCalledOnce())
  expect(asked).toHaveBeenCalledOnce()
  expect(notice.hidden).toBe(true)
  // What is sent again is not stopped.
  expect(send()).toBe(true)
})

test.each([
  ['nothing answers', () => asked.mockRejectedValue(new Error('no line'))],
  ['the server cannot', () => asked.mockResolvedValue({ ok: false })],
])('where %s the form stays, with a sentence, and can be sent again', async (_when, answer) => {
  answer()
  const { notice, sentAgain, send } = pageWith({})
  send()
  await vi.waitFor(() => expect(notice.hidden).toBe(false))
  expect(sentAgain).not.toHaveBeenCalled()
  asked.mockResolvedValue({ ok: true })
  send()
  await vi.waitFor(() => expect(sentAgain).toHaveBeenCalledOnce())
  expect(notice.hidden).toBe(true)
})
