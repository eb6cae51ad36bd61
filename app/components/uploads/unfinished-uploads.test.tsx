import { cleanup, render, screen } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router-dom'
import { afterEach, expect, test } from 'vitest'
import type { Upload } from '#app/platform/line/uploads.ts'
import { UnfinishedUploads } from './unfinished-uploads.tsx'

afterEach(cleanup)

/** As Remix sets them: the router warns of each that is left out. */
const FUTURE = {
  v7_fetcherPersist: true,
  v7_normalizeFormMethod: true,
  v7_partialHydration: true,
  v7_relativeSplatPath: true,
  v7_skipActionErrorRevalidation: true,
}

const one = (id: string, name: string) => ({
  id,
  name,
  size: 10,
  received: 4,
  words: '4 dari 10',
  endAt: `/unggahan/${id}`,
})

const SENDING: Upload = {
  key: 1,
  submissionKey: '00000000-0000-4000-8000-000000000000',
  address: '/studio/m/berkas/unggah',
  page: '/studio/m/berkas',
  pieces: null,
  arriving: 'a',
  file: new File(['isi'], 'satu.mp4'),
  step: 'sending',
  tries: 1,
  sent: 0,
  result: null,
}

test('what this window is sending stands in one list only; the rest can be ended, each by its name', () => {
  const uploads = [one('a', 'satu.mp4'), one('b', 'dua.mp4')]
  const element = <UnfinishedUploads uploads={uploads} unsent={[SENDING]} />
  const router = createMemoryRouter([{ path: '/', element }], { future: FUTURE })
  render(<RouterProvider router={router} future={{ v7_startTransition: true }} />)
  expect(screen.queryByText('satu.mp4')).toBeNull()
  const button = screen.getByRole('button', { name: 'Hentikan berkas dua.mp4' })
  expect(button.closest('form')?.getAttribute('action')).toBe('/unggahan/b')
  expect(screen.getByText(/pilih berkas yang sama/)).not.toBeNull()
})
