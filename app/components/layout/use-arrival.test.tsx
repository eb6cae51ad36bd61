import { act, cleanup, render, screen } from '@testing-library/react'
import { createMemoryRouter, redirect, RouterProvider, useLoaderData } from 'react-router-dom'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Toast, type ToastMessage } from '#app/components/ui/toast.tsx'
import { useArrival } from './use-arrival.ts'

/** What the server answers: to a form at once, or when `arrive` is called. */
let message: ToastMessage | null
let receipt: string
let arrive: () => void

/** As Remix sets them: the router warns of each that is left out. */
const FUTURE = {
  v7_fetcherPersist: true,
  v7_normalizeFormMethod: true,
  v7_partialHydration: true,
  v7_relativeSplatPath: true,
  v7_skipActionErrorRevalidation: true,
}

function Page() {
  const { shown, paper } = useLoaderData() as { shown: ToastMessage | null; paper: string } // of this very router
  const told = useArrival(shown)
  const [offered, setOffered] = useState(true)
  return (
    <main id="isi">
      <Toast message={shown} />
      <p ref={told} role="status" />
      <h1 tabIndex={-1}>Tugas</h1>
      {paper && (
        <p data-arrival="" tabIndex={-1}>
          {paper}
        </p>
      )}
      <p data-hasil="" tabIndex={-1}>
        25 orang
      </p>
      <div>
        <label>
          Naskah <textarea />
        </label>
        {offered && <button onClick={() => setOffered(false)}>Buang</button>}
      </div>
      <button>Simpan</button>
    </main>
  )
}

function begin(at = '/tugas') {
  const router = createMemoryRouter(
    [
      {
        id: 'page',
        path: '*',
        element: <Page />,
        loader: () => ({ shown: message, paper: receipt }),
        action: async () => {
          await new Promise<void>((done) => (arrive = done))
          return redirect('/tugas')
        },
      },
    ],
    {
      initialEntries: [at],
      future: FUTURE,
      hydrationData: { loaderData: { page: { shown: null, paper: '' } } },
    },
  )
  render(<RouterProvider router={router} future={{ v7_startTransition: true }} />)
  return router
}

/** Presses the button, does something while the form is under way, and lets its answer come. */
async function send(router: ReturnType<typeof begin>, meanwhile = () => {}) {
  const button = await screen.findByRole('button', { name: 'Simpan' })
  button.focus()
  await act(async () => {
    void router.navigate('/tugas', { formMethod: 'post', formData: new FormData() })
    await Promise.resolve()
  })
  meanwhile()
  await act(async () => {
    arrive()
    await new Promise((done) => setTimeout(done, 20))
  })
}

beforeEach(() => {
  message = null
  receipt = ''
})
afterEach(cleanup)

it('gives the word of the last act the focus, and no live region says it again', async () => {
  const router = begin()
  await send(router, () => (message = { tone: 'ok', text: 'Tersimpan.' }))
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Tersimpan.' }))
  expect(screen.getByRole('status').textContent).toBe('')
})

it('takes nobody away from what she writes meanwhile, and lets her hear the word', async () => {
  const router = begin()
  await send(router, () => {
    message = { tone: 'ok', text: 'Tersimpan.' }
    screen.getByRole('textbox').focus()
  })
  expect(document.activeElement).toBe(screen.getByRole('textbox'))
  expect(screen.getByRole('status').textContent).toContain('Tersimpan.')
})

it('gives a receipt that was not there before the focus, and not one that was', async () => {
  const router = begin()
  await send(router, () => (receipt = 'Terkirim 14.32'))
  expect(document.activeElement?.textContent).toBe('Terkirim 14.32')
  await send(router)
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Simpan' }))
})

it('goes to the line of a list that was filtered, and to the heading of another page', async () => {
  const router = begin()
  await screen.findByRole('heading')
  await act(() => router.navigate('/tugas?cari=a'))
  expect(document.activeElement?.textContent).toBe('25 orang')
  await act(() => router.navigate('/belajar'))
  expect(document.activeElement).toBe(screen.getByRole('heading'))
})

it('stays near when what had the focus is taken away', async () => {
  begin()
  const button = await screen.findByRole('button', { name: 'Buang' })
  button.focus()
  button.click()
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox')))
})

it('says the word of an act no more once something else is sent', async () => {
  const router = begin()
  await send(router, () => (message = { tone: 'ok', text: 'Tersimpan.' }))
  expect(screen.queryByText('Tersimpan.')).not.toBeNull()
  await send(router, () => expect(screen.queryByText('Tersimpan.')).toBeNull())
})
