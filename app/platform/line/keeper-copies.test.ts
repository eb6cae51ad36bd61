import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MINUTE, SECOND } from '#app/platform/say/time.ts'
import type { DeviceCopies } from './device-copies.ts'
import { device, open, server } from './keeper.fakes.ts'
import { PAUSES } from './keeper-shape.ts'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 28) }))
afterEach(() => void vi.useRealTimers())

/** A device that does one thing after the other, each in so many milliseconds, as a store does. */
function slowly(phone: DeviceCopies, each: number): DeviceCopies {
  let before: Promise<unknown> = Promise.resolve()
  function after<T>(work: () => Promise<T>): Promise<T> {
    const done = before.then(() => new Promise((resolve) => setTimeout(resolve, each))).then(work)
    before = done
    return done
  }
  return {
    ...phone,
    keep: (copy) => after(() => phone.keep(copy)),
    forget: (copy) => after(() => phone.forget(copy)),
  }
}

test('a copy that the device was still writing when the server had the text is taken away again', async () => {
  const at = server()
  const phone = device()
  const page = await open(at, slowly(phone, 3 * SECOND))
  page.type('a', 'Satu.')
  void page.now()
  await vi.advanceTimersByTimeAsync(20 * SECOND)
  expect(at.held.a?.value).toBe('Satu.')
  expect([...phone.rows.values()]).toEqual([])
})

test('what a text has grown out of is copied too, also when the device is still writing what was sent', async () => {
  const at = server()
  const phone = device()
  at.write('a', 'Satu.\n\nDua.\n\nTiga.')
  // The page dies as soon as it has heard what lies there.
  const send: typeof at.send = (...asked) => at.send(...asked).finally(() => page.kill())
  const page = await open({ ...at, send }, slowly(phone, SECOND))
  page.type('a', 'Satu!\n\nDua.\n\nTiga!')
  await vi.advanceTimersByTimeAsync(PAUSES.copy + SECOND)
  at.write('a', 'Satu!\n\nDua.\n\nTiga.')
  void page.now()
  await vi.advanceTimersByTimeAsync(20 * SECOND)
  expect([...phone.rows.values()].map(({ body: { value, base } }) => [value, base])).toEqual([
    ['Satu!\n\nDua.\n\nTiga!', 'Satu!\n\nDua.\n\nTiga.'],
  ])
})

test('a text that the server has without its blank ends is not offered', async () => {
  const at = server()
  const phone = device()
  at.write('a', 'Satu.')
  const body = { value: 'Satu.\r\n', base: '', mark: 'm0' }
  await phone.keep({ address: '/tugas/1', field: 'a', opening: 'gone', at: Date.now(), body })
  const page = await open(at, phone)
  expect(page.whole().offers).toEqual([])
  expect([...phone.rows.values()]).toEqual([])
})

test('what an earlier opening still takes away is not offered', async () => {
  const phone = device()
  const body = { value: 'Terkirim tadi.', base: '', mark: 'm0' }
  await phone.keep({ address: '/tugas/1', field: 'a', opening: 'gone', at: Date.now(), body })
  // Who asks what lives is answered once the earlier opening has put its copies in order.
  async function living() {
    await phone.forget({ address: '/tugas/1', field: 'a', opening: 'gone' })
    return []
  }
  const page = await open(server(), phone, { living })
  expect(page.whole().offers).toEqual([])
})

test('a text of an earlier opening was written when it was written, until somebody goes on with it', async () => {
  const at = server()
  const phone = device()
  const written = Date.now() - 7 * MINUTE
  const body = { value: 'Satu.', base: '', mark: 'm0' }
  await phone.keep({ address: '/tugas/1', field: 'a', opening: 'gone', at: written, body })
  at.fares('offline')
  const page = await open(at, phone)
  const [offer] = page.whole().offers
  if (offer) await page.accept(offer)
  await vi.advanceTimersByTimeAsync(20 * SECOND)
  const kept = () => [...phone.rows.values()].map((copy) => [copy.body.value, copy.at] as const)
  expect(kept()).toEqual([['Satu.', written]])
  page.type('a', 'Satu. Dua.')
  const typed = Date.now()
  await vi.advanceTimersByTimeAsync(20 * SECOND)
  const [[value, time] = ['', 0]] = kept()
  expect(value).toBe('Satu. Dua.')
  expect(time).toBeGreaterThanOrEqual(typed)
})
