import { expect, test } from 'vitest'
import { toldIn } from './marks-answer.ts'

const WHOLE = { message: 'Belum ada yang tersimpan. 1 belum tersimpan: Ayu.' }
const POINTS = { field: 'poin@a.3', message: 'Isi angka 0 sampai 1.' }

test('that something is not saved is no thing to be put right beside the one that is', () => {
  expect(toldIn([WHOLE, POINTS])).toEqual({ errors: [POINTS], title: WHOLE.message })
})

test('where nothing can be put right it stands alone', () => {
  expect(toldIn([WHOLE])).toEqual({ errors: [WHOLE] })
  expect(toldIn([])).toEqual({ errors: [] })
})
