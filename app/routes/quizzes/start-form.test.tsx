import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router-dom'
import { afterEach, expect, test, vi } from 'vitest'
import { AddressProvider } from '#app/components/addresses.tsx'
import { LanguageProvider } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { lineMark } from '#app/platform/line/patient-fetch.ts'
import { StartForm } from './start-form.tsx'

const ADDRESSES = {
  home: paths.home(),
  help: paths.help(),
  profile: paths.profile(),
  signIn: paths.signIn(),
  signInHelp: paths.signInHelp(),
  signOut: paths.signOut(),
  signOfLife: paths.health(),
}
/** As Remix sets them: the router warns of each that is left out. */
const FUTURE = {
  v7_fetcherPersist: true,
  v7_normalizeFormMethod: true,
  v7_partialHydration: true,
  v7_relativeSplatPath: true,
  v7_skipActionErrorRevalidation: true,
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function open(action: (request: Request) => Promise<null>) {
  const element = (
    <LanguageProvider language="id">
      <AddressProvider value={ADDRESSES}>
        <StartForm door="/mulai" page="/" submissionKey="kunci" isAgain={false} />
      </AddressProvider>
    </LanguageProvider>
  )
  const router = createMemoryRouter(
    [
      { path: '/', element },
      { path: '/mulai', element, action: ({ request }) => action(request) },
    ],
    { future: FUTURE },
  )
  render(<RouterProvider router={router} future={{ v7_startTransition: true }} />)
}

const press = () => fireEvent.submit(document.querySelector('form') ?? document.body)

test('without a line nothing begins, now or later, and she may press again', async () => {
  const begun = vi.fn(() => Promise.resolve(null))
  const there = vi.fn(() => Promise.reject<Response>(new TypeError('No line.')))
  vi.stubGlobal('fetch', there)
  open(begun)
  press()
  await screen.findByText('Tidak ada sinyal. Kuis belum dimulai; tekan lagi saat ada sinyal.')
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
  await screen.findByText(/^Sinyal terputus saat memulai/)
  expect(given).toHaveBeenCalledOnce()
  mark.clear()
})
