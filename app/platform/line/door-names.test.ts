import { expect, test } from 'vitest'
import { namedHere } from './door-names.ts'

const atDoor = (field: string) => field.split('@')[0] ?? field
const FIELDS = ['tingkat-0@a', 'komentar@a']

test('an answer has the names of the page again: fields, what is wrong with them, and what was set aside', () => {
  const answer = namedHere(
    {
      kind: 'answered',
      at: '10.00',
      fields: {
        'tingkat-0': { kind: 'saved', mark: 'm' },
        komentar: { kind: 'refused', places: { komentar: 'Terlalu panjang.' } },
      },
      setAside: ['komentar'],
    },
    FIELDS,
    atDoor,
  )
  expect(answer).toEqual({
    kind: 'answered',
    at: '10.00',
    fields: {
      'tingkat-0@a': { kind: 'saved', mark: 'm' },
      'komentar@a': { kind: 'refused', places: { 'komentar@a': 'Terlalu panjang.' } },
    },
    setAside: ['komentar@a'],
  })
})

test('what is no answer field by field stays as it is', () => {
  const closed = { kind: 'closed', sentence: 'Sudah dirilis.' } as const
  expect(namedHere(closed, FIELDS, atDoor)).toBe(closed)
})
