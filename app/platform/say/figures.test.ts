import { expect, test } from 'vitest'
import { money, moneyExact, number } from './figures.ts'

test('groups thousands the Indonesian and the English way', () => {
  expect(number(19900)).toBe('19.900')
  expect(number(19900, 'en')).toBe('19,900')
  expect([0, 7, 999, 1000, 1_234_567].map((n) => number(n))).toEqual(['0', '7', '999', '1.000', '1.234.567'])
})

test('shows at most the decimals that were asked for and no trailing zeros', () => {
  expect(number(27.5)).toBe('27,5')
  expect(number(27.5, 'en')).toBe('27.5')
  expect(number(8.066, 'id', 1)).toBe('8,1')
  expect(number(3, 'id', 2)).toBe('3')
})

test('keeps the sign but knows no minus zero', () => {
  expect(number(-19900.5)).toBe('-19.900,5')
  expect(number(-0.001)).toBe('0')
})

test('tells money short', () => {
  expect(money(1_800_000_000)).toBe('Rp1,8 miliar')
  expect(money(240_000_000)).toBe('Rp240 juta')
  expect(money(1_250_000_000n)).toBe('Rp1,25 miliar')
  expect(money(2_000_000_000_000n)).toBe('Rp2 triliun')
  expect(money(950_000)).toBe('Rp950.000')
  expect(money(0)).toBe('Rp0')
  expect(money(-500_000_000)).toBe('-Rp500 juta')
})

test('tells money short in English', () => {
  expect(money(1_800_000_000, 'en')).toBe('Rp1.8 billion')
  expect(money(240_000_000, 'en')).toBe('Rp240 million')
  expect(money(1_500_000_000_000n, 'en')).toBe('Rp1.5 trillion')
})

test('never says 1.000 juta where 1 miliar is meant', () => {
  expect(money(999_994_999)).toBe('Rp999,99 juta')
  expect(money(999_995_000)).toBe('Rp1 miliar')
  expect(money(999_999_999_999)).toBe('Rp1 triliun')
  expect(money(999_999)).toBe('Rp999.999')
})

test('writes every digit of exact money, also beyond exact numbers', () => {
  expect(moneyExact(1_800_000_000)).toBe('Rp1.800.000.000')
  expect(moneyExact(1_800_000_000, 'en')).toBe('Rp1,800,000,000')
  expect(moneyExact(9_007_199_254_740_993n)).toBe('Rp9.007.199.254.740.993')
})

test('refuses broken rupiah and figures that are no longer exact', () => {
  expect(() => money(0.5)).toThrow(RangeError)
  expect(() => moneyExact(2 ** 53)).toThrow(RangeError)
  expect(() => number(Number.NaN)).toThrow(RangeError)
  expect(() => number(Number.POSITIVE_INFINITY)).toThrow(RangeError)
})

test('uses no space but the plain one', () => {
  const answers = [money(1_800_000_000), money(2e12, 'en'), number(1_234_567.8), moneyExact(1e9)]
  for (const answer of answers) expect(answer).not.toMatch(/[^\P{White_Space} ]/u)
})
