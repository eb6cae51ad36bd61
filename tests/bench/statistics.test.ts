import { expect, test } from 'vitest'
import { figureOf, quantile, ratioOf, verdictOn } from './statistics.ts'

test('the median is the middle in size, not in time, and one stray round does not move it', () => {
  expect(figureOf([9, 1, 5]).median).toBe(5)
  expect(figureOf([4, 900, 3, 6]).median).toBe(5)
})

test('the spread is the middle half as a share of the median', () => {
  expect(quantile([10, 20, 30, 40, 50], 0.25)).toBe(20)
  expect(figureOf([50, 10, 40, 20, 30]).spread).toBeCloseTo(20 / 30)
  expect(figureOf([7, 7, 7, 7]).spread).toBe(0)
})

test('nothing measured is no figure', () => {
  expect(() => figureOf([])).toThrow('There is no sample.')
  expect(() => ratioOf([1, 2], [1])).toThrow('A round lacks one of its two figures.')
})

test('a ratio compares within each round: a machine that slows down changes nothing', () => {
  const ratio = ratioOf([1, 2, 4, 8], [1.5, 3, 6, 12])
  expect(ratio).toEqual({ median: 1.5, spread: 0 })
})

test('a page is dearer beyond 5 %, not at it', () => {
  expect(verdictOn({ median: 1.06, spread: 0.01 })).toBe('dearer')
  expect(verdictOn({ median: 1.05, spread: 0.01 })).toBe('the same')
  expect(verdictOn({ median: 0.94, spread: 0.01 })).toBe('cheaper')
})

test('where the rounds disagree by more than 5 %, only what is beyond their spread counts', () => {
  expect(verdictOn({ median: 1.11, spread: 0.12 })).toBe('the same')
  expect(verdictOn({ median: 1.13, spread: 0.12 })).toBe('dearer')
  expect(verdictOn({ median: 0.9, spread: 0.12 })).toBe('the same')
})
