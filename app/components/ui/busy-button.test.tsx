import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { createMemoryRouter, Form, RouterProvider } from 'react-router-dom'
import { afterEach, expect, test } from 'vitest'
import { lineMark } from '#app/platform/line/patient-fetch.ts'
import { BusyButton } from './busy-button.tsx'

afterEach(cleanup)

/** As Remix sets them: the router warns of each that is left out. */
const FUTURE = {
  v7_fetcherPersist: true,
  v7_normalizeFormMethod: true,
  v7_partialHydration: true,
  v7_relativeSplatPath: true,
  v7_skipActionErrorRevalidation: true,
}

test('a button is free again while what it sent waits because another account has signed in here', async () => {
  let sent = 0
  const action = () => {
    sent += 1
    return new Promise<null>(() => undefined)
  }
  const element = (
    <Form method="post">
      <BusyButton>Simpan</BusyButton>
    </Form>
  )
  const router = createMemoryRouter([{ path: '/', element, action }], { future: FUTURE })
  render(<RouterProvider router={router} future={{ v7_startTransition: true }} />)
  fireEvent.click(screen.getByRole('button', { name: 'Simpan' }))
  const busy = await screen.findByRole('button', { name: 'Mengirim…' })
  fireEvent.click(busy)
  expect(sent).toBe(1)
  const mark = lineMark()
  act(() => mark.set('otherWriter'))
  fireEvent.click(screen.getByRole('button', { name: 'Simpan' }))
  expect(sent).toBe(2)
  act(() => mark.clear())
})
