import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { AddressProvider } from '#app/components/addresses.tsx'
import type { Upload } from '#app/platform/line/uploads.ts'
import { UnsentFiles } from './unsent-files.tsx'

afterEach(cleanup)

const ADDRESSES = {
  home: '/',
  help: '/panduan',
  profile: '/profil',
  signIn: '/masuk',
  signInHelp: '/masuk#bantuan',
  signOut: '/keluar',
  signOfLife: '/sehat',
}

const FAILED: Upload = {
  key: 1,
  submissionKey: '00000000-0000-4000-8000-000000000000',
  address: '/tugas/1/berkas',
  page: '/tugas/1',
  pieces: null,
  arriving: null,
  file: new File(['isi'], 'laporan.pdf'),
  step: 'failed',
  tries: 1,
  sent: 0,
  result: { ok: false, why: 'signedOut' },
}

function show(upload: Upload) {
  const uploads = { unsent: [upload], again: () => undefined, drop: () => undefined }
  return render(
    <AddressProvider value={ADDRESSES}>
      <UnsentFiles uploads={uploads} />
    </AddressProvider>,
  )
}

test('a file that waits because its person is signed out leads to signing in, in a tab of its own', () => {
  const offline = show({ ...FAILED, result: { ok: false, why: 'offline' } })
  expect(screen.queryByRole('link')).toBeNull()
  offline.unmount()
  show(FAILED)
  const link = screen.getByRole('link', { name: 'Masuk di tab baru' })
  expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual(['/masuk', '_blank'])
})
