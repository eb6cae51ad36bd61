import { expect, it } from 'vitest'
import { readByKey } from './by-key.ts'
import { numberedSpot, spotOf, type Spot } from '#app/platform/paging.ts'

const LETTERS = [...'abcdefgh']

/** The letters as a list by keys, three a page; `without` are gone since somebody looked. */
function turn(spot: Spot, without = '') {
  const there = LETTERS.filter((letter) => !without.includes(letter))
  return readByKey({
    spot,
    size: 3,
    read: async (from, most) => {
      if (from?.side === 'before')
        return there
          .filter((letter) => letter < from.key)
          .reverse()
          .slice(0, most)
      return there.filter((letter) => !from || letter > from.key).slice(0, most)
    },
    keyOf: (letter) => letter,
  })
}

const after = (key: string): Spot => ({ side: 'after', key })
const before = (key: string): Spot => ({ side: 'before', key })

it('leads from page to page and back', async () => {
  expect(await turn(null)).toEqual({ rows: ['a', 'b', 'c'], before: null, after: 'c' })
  expect(await turn(after('c'))).toEqual({ rows: ['d', 'e', 'f'], before: 'd', after: 'f' })
  expect(await turn(after('f'))).toEqual({ rows: ['g', 'h'], before: 'g', after: null })
  expect(await turn(before('g'))).toEqual({ rows: ['d', 'e', 'f'], before: 'd', after: 'f' })
  expect(await turn(before('d'))).toEqual({ rows: ['a', 'b', 'c'], before: null, after: 'c' })
})

it('answers the head where nothing lies behind the key, or less than a page before it', async () => {
  const head = await turn(null)
  for (const spot of [after('h'), after('z'), before('a'), before('c')])
    expect(await turn(spot)).toEqual(head)
})

it('skips nothing and repeats nothing when the row of the key is gone', async () => {
  expect((await turn(after('c'), 'c')).rows).toEqual(['d', 'e', 'f'])
  expect((await turn(before('g'), 'g')).rows).toEqual(['d', 'e', 'f'])
})

it('has no neighbours where all stands on one page, and none where there is nothing', async () => {
  expect(await turn(null, 'defgh')).toEqual({ rows: ['a', 'b', 'c'], before: null, after: null })
  expect(await turn(after('c'), 'abcdefgh')).toEqual({ rows: [], before: null, after: null })
})

it('takes the spot from the address and nothing odd', () => {
  const of = (query: string) => spotOf(new URLSearchParams(query))
  expect(of('setelah=x')).toEqual(after('x'))
  expect(of('sebelum=x&cari=y')).toEqual(before('x'))
  for (const query of ['', 'setelah=', 'halaman=7', `setelah=${'x'.repeat(101)}`])
    expect(of(query)).toBeNull()
  expect(numberedSpot(after('12'))).toEqual(after('12'))
  for (const key of ['x', '1.5', '2147483648', '-2147483648']) expect(numberedSpot(after(key))).toBeNull()
  expect(numberedSpot(null)).toBeNull()
})
