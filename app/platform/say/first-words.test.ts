import { expect, test } from 'vitest'
import { firstWords } from './first-words.ts'

test('a short text is whole, a long one ends at a word, one without words at a letter', () => {
  expect(firstWords('  Satu\n dua ', 10)).toBe('Satu dua')
  expect(firstWords('Satu dua tiga empat', 12)).toBe('Satu dua…')
  expect(firstWords('Satuduatigaempat', 8)).toBe('Satuduat…')
})
