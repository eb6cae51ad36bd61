import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeRows } from './merge-rows.ts'

type Row = readonly [source: string, amount: string]

/** A list of rows as a form says it. */
function said(...rows: readonly Row[]): string {
  return JSON.stringify(
    rows.flatMap(([source, amount], index) => [
      [`sources.${index}.source`, source],
      [`sources.${index}.amount`, amount],
    ]),
  )
}

const ONE = ['APBD', '100'] as const
const TWO = ['TJSP', '200'] as const
const HERS = ['BAZNAS', '300'] as const
const HIS = ['APBN', '400'] as const
const EMPTY = ['', ' '] as const

test('refuses to choose between two texts of the same row', () => {
  const base = said(ONE, TWO)
  expect(mergeRows(base, said(['APBD', '101'], TWO), said(['APBD', '102'], TWO))).toBeNull()
  expect(mergeRows(base, said(TWO), said(['APBD', '102'], TWO))).toBeNull()
})

test('different rows that were changed, added and removed are one list, the other’s first', () => {
  expect(mergeRows(said(ONE, TWO), said(HERS, TWO), said(ONE, HIS))).toBe(said(HERS, HIS))
  expect(mergeRows(said(ONE), said(ONE, HERS), said(ONE, HIS))).toBe(said(ONE, HIS, HERS))
  expect(mergeRows(said(), said(HERS), said(HIS))).toBe(said(HIS, HERS))
  expect(mergeRows(said(ONE, TWO), said(TWO), said(ONE, HIS))).toBe(said(HIS))
  expect(mergeRows(said(ONE), said(), said(ONE, HIS))).toBe(said(HIS))
  expect(mergeRows(said(ONE), said(HERS), said(ONE, HIS))).toBe(said(HERS, HIS))
})

test('an empty row stands against nothing: mine stay below, those of others are no rows', () => {
  expect(mergeRows(said(ONE), said(ONE, EMPTY), said(ONE, HIS))).toBe(said(ONE, HIS, EMPTY))
  expect(mergeRows(said(ONE), said(ONE, EMPTY), said(HIS))).toBe(said(HIS, EMPTY))
  expect(mergeRows(said(ONE), said(ONE, EMPTY), said())).toBe(said(EMPTY))
  expect(mergeRows(said(EMPTY), said(HERS), said(HIS))).toBe(said(HIS, HERS))
  expect(mergeRows(said(ONE), said(ONE, HERS), said(ONE, EMPTY))).toBe(said(ONE, HERS))
})

test('a row that the server has trimmed is the same, and so is one that both have added', () => {
  expect(mergeRows(said(['APBD', '100 ']), said(['APBD', '100 '], HERS), said(ONE, HIS))).toBe(
    said(['APBD', '100 '], HIS, HERS),
  )
  expect(mergeRows(said(), said(ONE, HERS), said(ONE))).toBe(said(ONE, HERS))
})

const rows = fc.uniqueArray(
  fc.constantFrom(...['1', '2', '3', '4', '5', '6', '7'].map((amount): Row => ['APBD', amount])),
  { maxLength: 5, selector: ([, amount]) => amount },
)

test('loses no row: what one has written is there, and what was there unless one has taken it away', () => {
  fc.assert(
    fc.property(rows, rows, rows, (base, mine, theirs) => {
      const merged = mergeRows(said(...base), said(...mine), said(...theirs))
      if (merged === null) return
      const has = (list: readonly Row[], row: Row) => list.some(([, amount]) => amount === row[1])
      const wanted = [
        ...[...mine, ...theirs].filter((row) => !has(base, row)),
        ...base.filter((row) => has(mine, row) && has(theirs, row)),
      ]
      for (const [, amount] of wanted) expect(merged).toContain(`"${amount}"`)
      for (const row of base)
        if (!has(mine, row) && !has(theirs, row)) expect(merged).not.toContain(`"${row[1]}"`)
    }),
    { numRuns: 3000 },
  )
})

test('without changes of the other there is nothing to merge', () => {
  fc.assert(
    fc.property(rows, rows, (base, mine) => {
      const [b, m] = [said(...base), said(...mine)]
      expect([mergeRows(b, m, b), mergeRows(b, b, m), mergeRows(b, m, m)]).toEqual([m, m, m])
    }),
    { numRuns: 1000 },
  )
})
