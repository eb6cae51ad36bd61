import { expect, test } from 'vitest'
import { overlap, standingOf } from './terms.ts'

const day = (number: number) => new Date(Date.UTC(2026, 10, number))
const span = (from: number, to?: number) => ({ from: day(from), to: to === undefined ? null : day(to) })

test('terms that follow one another do not overlap, those that share a moment do', () => {
  expect(overlap(span(1, 5), span(5))).toBe(false)
  expect(overlap(span(5), span(1, 5))).toBe(false)
  expect(overlap(span(1, 6), span(5))).toBe(true)
  expect(overlap(span(1), span(20))).toBe(true)
  expect(overlap(span(3, 4), span(1, 9))).toBe(true)
})

test('a term is ahead, then now, then past', () => {
  expect(standingOf(span(5, 9), day(4))).toBe('ahead')
  expect(standingOf(span(5, 9), day(5))).toBe('now')
  expect(standingOf(span(5, 9), day(9))).toBe('past')
  expect(standingOf(span(5), day(30))).toBe('now')
})
