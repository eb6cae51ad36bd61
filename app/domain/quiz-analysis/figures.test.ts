import { expect, test } from 'vitest'
import { difficulty, discrimination, facility, telling, type Sums } from './figures.ts'

/** Sums over pairs of shares. */
function sumsOf(pairs: readonly (readonly [x: number, y: number])[]): Sums {
  const sum = (of: (x: number, y: number) => number) => pairs.reduce((total, [x, y]) => total + of(x, y), 0)
  return {
    n: pairs.length,
    x: sum((x) => x),
    y: sum((_x, y) => y),
    xx: sum((x) => x * x),
    yy: sum((_x, y) => y * y),
    xy: sum((x, y) => x * y),
  }
}

test('is one where exactly the strong are right, minus one where exactly the weak are', () => {
  const strong = Array.from({ length: 12 }, (_, index) => [index < 6 ? 1 : 0, index < 6 ? 0.9 : 0.2] as const)
  expect(discrimination(sumsOf(strong))).toBeCloseTo(1)
  expect(discrimination(sumsOf(strong.map(([x, y]) => [1 - x, y] as const)))).toBeCloseTo(-1)
})

test('agrees with a correlation that was worked out by hand', () => {
  // Sx = 5, Sy = 6, Sxy = 3.6, Sxx = 5, Syy = 4.16 over ten people: r = 6 / √(25 × 5.6).
  const pairs = [1, 1, 1, 1, 1, 0, 0, 0, 0, 0].map(
    (x, at) => [x, [1, 0.8, 0.8, 0.6, 0.4, 0.8, 0.6, 0.4, 0.4, 0.2][at] ?? 0] as const,
  )
  expect(discrimination(sumsOf(pairs))).toBeCloseTo(6 / Math.sqrt(25 * 5.6), 6)
})

test('says nothing of few people, and nothing where everybody has the same', () => {
  const nine = Array.from({ length: 9 }, (_, index) => [index % 2, index / 9] as const)
  expect(discrimination(sumsOf(nine))).toBeNull()
  expect(discrimination(sumsOf(Array.from({ length: 20 }, () => [1, 0.5] as const)))).toBeNull()
  expect(facility({ n: 4, x: 4 })).toBeNull()
  expect(facility({ n: 5, x: 4 })).toBe(0.8)
})

test('names borders as their sources do', () => {
  expect([0.71, 0.7, 0.31, 0.3].map(difficulty)).toEqual(['easy', 'middle', 'middle', 'hard'])
  expect([0.3, 0.29, 0.19, -0.01].map(telling)).toEqual(['good', 'enough', 'low', 'reversed'])
})
