import { expect, test } from 'vitest'
import type { FieldView } from './section-view.server.ts'
import { valueInWords } from './section-words.ts'

const shown = { label: 'Usulan', optional: false } as const
const actions: FieldView = {
  ...shown,
  name: 'actions',
  kind: 'rows',
  columns: [
    { ...shown, name: 'text', kind: 'text', value: '', limit: 300, rows: 2 },
    {
      ...shown,
      name: 'source',
      kind: 'choice',
      value: '',
      options: [{ value: 'APBD', label: 'APBD kabupaten' }],
    },
  ],
  rows: [],
  faults: {},
  most: 7,
  addLabel: 'Tambah',
}

test('rows are said with their numbers and codes by their names; an empty row has none', () => {
  const rows = [
    ['actions.0.text', 'Beli perahu'],
    ['actions.0.source', 'APBD'],
    ['actions.1.text', ''],
    ['actions.1.source', ''],
    ['actions.2.text', 'Latih kader'],
    ['actions.2.source', ''],
  ]
  expect(valueInWords(actions, JSON.stringify(rows))).toBe('1. Beli perahu (APBD kabupaten)\n2. Latih kader')
})

test('what holds no rows says nothing', () => {
  expect(valueInWords(actions, '[]')).toBe('')
  expect(valueInWords(actions, '')).toBe('')
})
