import { expect, test } from 'vitest'
import { safeCell } from '#app/domain/files/spreadsheet/xlsx-parts.ts'
import { guarded, unguarded } from './guarded.ts'

const TEXTS = [
  '=1+1',
  '-5',
  '+62',
  '@nama',
  "'=1",
  "''=1",
  "'kata",
  '＝1',
  '\t=1',
  'biasa',
  '',
  "'",
  '- butir',
]

test('what goes out is taken for a formula by no program, and is the same when it comes back', () => {
  for (const text of TEXTS) {
    // Whatever else guards the cell finds nothing left to do.
    expect(safeCell(guarded(text)), text).toBe(guarded(text))
    expect(unguarded(guarded(text)), text).toBe(text)
  }
})

test('an apostrophe that a person typed stays', () => {
  expect(unguarded("'kata")).toBe("'kata")
  expect(unguarded('=1')).toBe('=1')
})
