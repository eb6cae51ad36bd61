import { expect, test } from 'vitest'
import { countWords, linesOf } from './words.ts'

test('words are counted as they stand apart', () => {
  expect(countWords('  Biaya\n turun\u00A0Rp200 juta. ')).toBe(4)
  expect(countWords('')).toBe(0)
})

test('a list has one thing a line, and no empty ones', () => {
  expect(linesOf(' Satu \n\n  \nDua')).toEqual(['Satu', 'Dua'])
  expect(linesOf('')).toEqual([])
})
