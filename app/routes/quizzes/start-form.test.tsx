import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { lineMark } from '#app/platform/line/patient-fetch.ts'
import { openPage } from './attempt.fakes.tsx'
import { StartForm } from './start-form.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const open = (action: (request: Request) => Promise<null>) =>
  openPage(<StartForm door="/mulai" page="/" submissionKey="kunci" isAgain={false} />, (element) => [
    { path: '/mulai', element, action: ({ request }) => action(request) },
  ])

/** What is read out. */
const told = (words: string | RegExp) => screen.findByText(words, { selector: '[role=status]' })
const press = () => fireEvent.submit(document.querySelector('form') ?? document.body)

test('without a line nothing begins, now or later, and she may press again', async () => {
  const begun = vi.fn(() => Promise.resolve(null))
  const there = vi.fn(() => Promise.reject<Response>(new TypeError('No line.')))
  vi.stubGlobal('fetch', there)
  open(begun)
  press()
  await told('Tidak ada sinyal. Kuis belum dimulai; tekan lagi saat ada sinyal.')
  expect(screen.getByRole('button', { name: 'Mulai kuis' }).getAttribute('aria-disabled')).toBeNull()
  there.mockResolvedValue(new Response(null))
  act(() => void window.dispatchEvent(new Event('online')))
  expect([there.mock.calls.length, begun.mock.calls.length]).toEqual([1, 0])
  press()
  await waitFor(() => expect(begun).toHaveBeenCalledOnce())
  expect(screen.queryByText(/^Tidak ada sinyal/)).toBeNull()
})

test('where the line breaks after the sign of life it is given up, not sent again', async () => {
  const mark = lineMark()
  const given = vi.fn()
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null)))
  open((request) => {
    request.signal.addEventListener('abort', given)
    mark.set('away')
    return new Promise(() => undefined)
  })
  press()
  await told(/^Sinyal terputus saat memulai/)
  expect(given).toHaveBeenCalledOnce()
  act(() => mark.clear())
})
