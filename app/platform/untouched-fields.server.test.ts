import { expect, test } from 'vitest'
import { BASE } from './forms.ts'
import { shownMarks, untouchedOnNewest } from './untouched-fields.server.ts'

const SHOWN = { nama: 'Ayu', jabatan: 'Perencana' }
const NEWEST = { nama: 'Ayu', jabatan: 'Kepala Bidang' }

function sent(typed: typeof SHOWN) {
  const marks = Object.entries(shownMarks(SHOWN)).map(([name, mark]) => [BASE + name, mark] as const)
  return { values: { versi: '3', ...typed, ...Object.fromEntries(marks) }, lists: {} }
}

test('a field that was left as it was shown says what is stored now; a touched one keeps what was typed', () => {
  expect(untouchedOnNewest(sent({ nama: 'Ayu Lestari', jabatan: 'Perencana' }), NEWEST).values).toEqual({
    nama: 'Ayu Lestari',
    jabatan: 'Kepala Bidang',
  })
  expect(untouchedOnNewest(sent({ nama: 'Ayu', jabatan: '' }), NEWEST).values).toEqual({
    nama: 'Ayu',
    jabatan: '',
  })
})

test('of a form without marks nothing is known: all of it stays as typed', () => {
  const typed = { values: { versi: '3', ...SHOWN }, lists: {} }
  expect(untouchedOnNewest(typed, NEWEST).values).toEqual(SHOWN)
})
