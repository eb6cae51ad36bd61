import { expect, test } from 'vitest'
import { faultSentences } from './faults.ts'

test('calls an empty field by its label, and only an empty one', () => {
  const codes = { surel: 'required', peran: 'choice', nama: 'tooLong', kode: 'required' }
  const said = faultSentences(codes, 'id', {}, { surel: 'Surel', peran: 'Peran', nama: 'Nama' })
  expect(said).toEqual({
    surel: 'Surel belum diisi.',
    peran: 'Peran belum dipilih.',
    nama: 'Isian ini terlalu panjang.',
    kode: 'Belum diisi.',
  })
})

test('a form keeps its own sentence', () => {
  expect(faultSentences({ sandi: 'required' }, 'en', { required: 'Ours.' }, { sandi: 'Password' })).toEqual({
    sandi: 'Ours.',
  })
})

test('what is too long or too short tells how long it may be', () => {
  const said = faultSentences(
    { nama: 'tooShort', jabatan: 'tooLong', lain: 'tooLong' },
    'id',
    {},
    {},
    {
      nama: { min: 3, max: 100 },
      jabatan: { min: 0, max: 120 },
    },
  )
  expect(said.nama).toContain('paling sedikit 3 huruf')
  expect(said.jabatan).toContain('paling banyak 120 huruf')
  expect(said.lain).toBe('Isian ini terlalu panjang.')
})
