import { runInThisContext } from 'node:vm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BRING_SCRIPT } from './bring-script.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('it holds no sign that HTML would replace: its hash is the same in every page', () => {
  expect(BRING_SCRIPT).not.toMatch(/[&<>"']/)
})

test('it brings what its own element names, and asks again after a growing pause', () => {
  const own = document.createElement('script')
  own.dataset.bawa = '/assets/plain-page-a.js'
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue(own)
  const brought = vi.spyOn(document.head, 'append').mockImplementation(() => {})
  runInThisContext(BRING_SCRIPT)
  const scripts = () => brought.mock.calls.map(([script]) => script as HTMLScriptElement) // nothing else is brought
  expect(scripts().map((script) => script.getAttribute('src'))).toEqual(['/assets/plain-page-a.js'])
  for (const [at, pause] of [1000, 2000, 4000].entries()) {
    scripts()[at]?.dispatchEvent(new Event('error'))
    vi.advanceTimersByTime(pause - 1)
    expect(brought).toHaveBeenCalledTimes(at + 1)
    vi.advanceTimersByTime(1)
    expect(brought).toHaveBeenCalledTimes(at + 2)
  }
  vi.advanceTimersByTime(60_000)
  expect(brought).toHaveBeenCalledTimes(4)
})
