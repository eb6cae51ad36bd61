import { expect, it } from 'vitest'
import { withoutSecrets } from './request-log.server.ts'

it.each([
  '/undangan/rahasia',
  '/atur-sandi/rahasia.data?_routes=rahasia',
  '/UNDANGAN/rahasia',
  '/und%61ngan/rahasia',
  '//undangan//rahasia',
  'http://elsewhere/undangan/rahasia',
  '/masuk?kembali=/undangan/rahasia',
  '/undangan/rahasia%E0%A4%A',
])('refuses to write the secret of %s', (url) => {
  expect(withoutSecrets(url)).not.toContain('rahasia')
})

it('keeps what is no secret', () => {
  expect(withoutSecrets('/tugas/1/berkas?x=1')).toBe('/tugas/1/berkas')
})
