import { expect, it } from 'vitest'
import { resultsOf } from './results.ts'

const list = { title: 'Orang', count: '25 orang', partial: false, turnedTo: null }

it('says of a whole list what it is called and how long it is', () => {
  expect(resultsOf(list, 'id')).toEqual({ title: 'Orang', line: '25 orang' })
})

it('says what was chosen, in the title and in the line, and nothing of what was not', () => {
  const chosen = { ...list, search: 'sari', filters: ['Peserta', null, undefined], partial: true }
  expect(resultsOf({ ...chosen, turnedTo: 3 }, 'id')).toEqual({
    title: 'Orang, Peserta, cari “sari”, halaman 3',
    line: '25 orang di halaman ini · Peserta · cari “sari” · halaman 3',
  })
  expect(resultsOf({ ...chosen, turnedTo: 'further' }, 'en').title).toBe(
    'Orang, Peserta, search “sari”, continued',
  )
})
