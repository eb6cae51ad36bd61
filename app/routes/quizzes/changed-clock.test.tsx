import 'fake-indexeddb/auto'
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { deleteAllDeviceStores } from '#app/platform/line/device-store.ts'
import { MINUTE } from '#app/platform/say/time.ts'
import { ESSAY, openAttempt } from './attempt.fakes.tsx'

const said = vi.fn<(form: FormData) => void>()

beforeEach(async () => {
  said.mockReset()
  document.documentElement.dataset.orang = 'sari'
  await deleteAllDeviceStores()
  // The test's document has none: it came just now.
  vi.stubGlobal('PerformanceNavigationTiming', EventTarget)
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null)))
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** An attempt that ends in so many milliseconds by the server's clock. */
function open(left: number) {
  const now = Date.now()
  const ends = { at: now + left, from: now, words: '15.00', isOver: false }
  openAttempt([ESSAY], { now, ends }, () => [
    {
      path: '*',
      element: <p>Dikumpulkan.</p>,
      action: async ({ request }: { request: Request }) => {
        said(await request.formData())
        return null
      },
    },
  ])
}

const looked = () => act(() => void document.dispatchEvent(new Event('visibilitychange')))

test('a phone’s clock that is set half an hour on ends nothing', async () => {
  open(20 * MINUTE)
  await waitFor(() => expect(document.querySelector('#kumpul button[type=submit]')).not.toBeNull())
  const was = Date.now
  vi.spyOn(Date, 'now').mockImplementation(() => was() + 30 * MINUTE)
  looked()
  await screen.findAllByText(/20 menit/)
  expect(screen.queryByText('Waktu habis')).toBeNull()
  expect(document.querySelector('fieldset')?.disabled).toBe(false)
  expect(said).not.toHaveBeenCalled()
})

test('set back it gives no time: the page hands in when the time is over, and says that nobody pressed', async () => {
  const was = Date.now
  open(100)
  vi.spyOn(Date, 'now').mockImplementation(() => was() - 30 * MINUTE)
  await act(() => new Promise((resolve) => setTimeout(resolve, 150)))
  looked()
  await waitFor(() => expect(said).toHaveBeenCalledOnce(), { timeout: 5000 })
  expect(said.mock.calls[0]?.[0].get('habis')).toBe('1')
})
