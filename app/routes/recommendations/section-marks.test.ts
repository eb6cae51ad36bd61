import { expect, test } from 'vitest'
import { markFields } from './section-marks.ts'
import type { FieldView } from './section-view.server.ts'

const FIELDS: FieldView[] = [
  { kind: 'text', name: 'akibat', label: 'Akibat', optional: false, value: 'a', limit: 240, rows: 3 },
  {
    kind: 'rows',
    name: 'sumber',
    label: 'Sumber',
    optional: false,
    addLabel: 'Tambah',
    most: 6,
    columns: [{ kind: 'line', name: 'rupiah', label: 'Rupiah', optional: false, value: '', limit: 9 }],
    rows: [{ rupiah: '1' }],
    faults: {},
  },
]

test('an autosave marks its faults in fields and in the cells of rows', () => {
  const places = { akibat: 'Ada 16 angka.', 'sumber.0.rupiah': 'Bukan bilangan.' }
  const [text, rows] = markFields(FIELDS, new Map(Object.entries(places)))
  expect(text?.error).toBe('Ada 16 angka.')
  expect(rows?.error).toBeUndefined()
  expect(rows).toMatchObject({ faults: { 'sumber.0.rupiah': 'Bukan bilangan.' } })
})

test('a save that succeeds takes earlier marks away', () => {
  const before = markFields(FIELDS, new Map([['akibat', 'Ada 16 angka.']]))
  const [text, rows] = markFields(before, new Map())
  expect(text?.error).toBeUndefined()
  expect(rows).toMatchObject({ faults: {} })
})
