import { expect, test } from 'vitest'
import { countWords, letters, linesOf } from './words.ts'

test('words are counted as they stand apart', () => {
  expect(countWords('  Biaya\n turun\u00A0Rp200 juta. ')).toBe(4)
  expect(countWords('')).toBe(0)
})

test('a list has one thing a line, and no empty ones', () => {
  expect(linesOf(' Satu \n\n  \nDua')).toEqual(['Satu', 'Dua'])
  expect(linesOf('')).toEqual([])
})

test('letters are code points between the first and the last that is no space', () => {
  expect(letters('  Ruang\u00A0baca \n')).toBe(10)
  expect(letters('🌱 e\u0301')).toBe(4)
  expect(letters(' \r\n ')).toBe(0)
  expect(letters('\u200B\u00AD')).toBe(0)
})

test('a line end is one letter, however it was sent', () => {
  expect(letters('a\nb')).toBe(3)
  expect(letters('a\r\nb')).toBe(3)
  expect(letters('a\rb')).toBe(3)
})
