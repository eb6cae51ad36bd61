import { expect, test } from 'vitest'
import { clip, share } from './clip.ts'

test('a text is cut after whole words and says so', () => {
  expect(clip('satu dua tiga', 3)).toBe('satu dua tiga')
  expect(clip('satu dua tiga', 2)).toBe('satu dua…')
  expect(clip('satu', 0)).toBe('')
})

test('those who need little leave the rest to the others', () => {
  expect(share([10, 60, 30], 100)).toEqual([10, 60, 30])
  expect(share([10, 60, 30], 70)).toEqual([10, 30, 30])
  expect(share([50, 50, 0], 41)).toEqual([20, 20, 0])
  expect(share([5, 5], -3)).toEqual([0, 0])
})
