import { expect, test } from 'vitest'
import { saysOf } from './form-fields.ts'

function rows(...says: readonly string[]): string {
  return JSON.stringify(says.map((text, index) => [`assumptions.${index}.text`, text]))
}

test('rows say the same whatever blanks and empty rows stand around them', () => {
  expect(saysOf('rows', rows('Ada kader.', 'Baris '))).toBe(saysOf('rows', rows('Ada kader.', 'Baris')))
  expect(saysOf('rows', rows('', 'Ada kader.', ' '))).toBe(saysOf('rows', rows('Ada kader.')))
  expect(saysOf('rows', rows(' '))).toBe(saysOf('rows', rows()))
  expect(saysOf('rows', rows('Kafe\u0301'))).toBe(saysOf('rows', rows('Kafé')))
})

test('rows that hold other words, or stand in another order or another cell, say something else', () => {
  const said = saysOf('rows', rows('Ada kader.', 'Ada perahu.'))
  expect(saysOf('rows', rows('Ada perahu.', 'Ada kader.'))).not.toBe(said)
  expect(saysOf('rows', rows('Ada kader. Ada perahu.'))).not.toBe(said)
  expect(saysOf('rows', rows('Ada kader.'))).not.toBe(said)
  const cell = (name: string) => saysOf('rows', JSON.stringify([[`sources.0.${name}`, 'APBD']]))
  expect(cell('source')).not.toBe(cell('amount'))
})

test('a text says what it says, without the blanks at its ends', () => {
  expect(saysOf('text', ' Satu.\r\nDua. ')).toBe('Satu.\nDua.')
  expect(saysOf('text', rows('Baris '))).toBe(rows('Baris '))
})
