import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTicked, mergeTicks, type Box } from './ticks.ts'

const BOXES = ['1', '2', '3', '10']
const ticks = fc.subarray(BOXES).map((ticked) => JSON.stringify(ticked.map((value) => ['pilih', value])))
const all = BOXES.map((value): Box => ['pilih', value])
const has = (list: string, box: string) => isTicked(list, ['pilih', box])

test('each box stands as whoever changed it has left it', () => {
  fc.assert(
    fc.property(ticks, ticks, ticks, (base, mine, theirs) => {
      const merged = mergeTicks(all, base, mine, theirs)
      for (const box of BOXES) {
        const before = has(base, box)
        const changed = has(mine, box) === before ? has(theirs, box) : has(mine, box)
        expect(has(merged, box)).toBe(changed)
      }
    }),
  )
})

test('the boxes come in the order of the page', () => {
  expect(mergeTicks(all, '[]', '[["pilih","10"]]', '[["pilih","2"]]')).toBe('[["pilih","2"],["pilih","10"]]')
})

test('where nobody knows what both grew out of, every tick stands', () => {
  expect(mergeTicks(all, null, '[["pilih","1"]]', '[["pilih","2"]]')).toBe('[["pilih","1"],["pilih","2"]]')
})

test('a box whose value begins like another is another', () => {
  expect(isTicked('[["pilih","10"]]', ['pilih', '1'])).toBe(false)
})
