import { expect, test } from 'vitest'
import { faultSentences } from './faults.ts'

test('calls an empty field by its label, and only an empty one', () => {
  const codes = { surel: 'required', peran: 'choice', nama: 'tooLong', kode: 'required' }
  const said = faultSentences(codes, 'id', {}, { surel: 'Surel', peran: 'Peran', nama: 'Nama' })
  expect(said).toEqual({
    surel: 'Surel belum diisi.',
    peran: 'Peran belum dipilih.',
    nama: 'Isian ini terlalu panjang.',
    kode: 'Isian ini belum diisi.',
  })
})

test('a form keeps its own sentence', () => {
  expect(faultSentences({ sandi: 'required' }, 'en', { required: 'Ours.' }, { sandi: 'Password' })).toEqual({
    sandi: 'Ours.',
  })
})
