import { expect, test } from 'vitest'
import { markFields, marksOf } from './section-marks.ts'
import type { FieldView } from './section-view.server.ts'

const cell = {
  kind: 'line',
  name: 'sumber.0.rupiah',
  label: 'Rupiah',
  optional: false,
  value: '1',
  limit: 9,
} as const
const FIELDS: FieldView[] = [
  { kind: 'text', name: 'akibat', label: 'Akibat', optional: false, value: 'a', limit: 240, rows: 3 },
  {
    kind: 'rows',
    name: 'sumber',
    label: 'Sumber',
    optional: false,
    addLabel: 'Tambah',
    full: false,
    rows: [{ label: 'Sumber 1', cells: [cell] }],
  },
]

test('an autosave marks its faults in fields and in the cells of rows', () => {
  const marks = new Map([
    ['akibat', 'Ada 16 angka.'],
    ['sumber.0.rupiah', 'Bukan bilangan.'],
  ])
  expect(marksOf(markFields(FIELDS, marks))).toEqual(marks)
})

test('a save that succeeds takes earlier marks away', () => {
  const before = markFields(FIELDS, new Map([['akibat', 'Ada 16 angka.']]))
  expect(marksOf(markFields(before, new Map())).size).toBe(0)
})
