import { expect, test } from 'vitest'
import { wholeWords } from './whole-words.ts'

test.each([
  ['angka pen[ti]ng itu', 'penting'],
  ['ang[ka pen]ting', 'angka penting'],
  ['angka[ penting ]itu', 'penting'],
  ['[angka], itu', 'angka'],
  ['angka pen[]ting', ''],
])('%s', (drawn, whole) => {
  const text = drawn.replace(/[[\]]/g, '')
  const { start, end } = wholeWords({ text, start: drawn.indexOf('['), end: drawn.indexOf(']') - 1 })
  expect(text.slice(start, end)).toBe(whole)
})
