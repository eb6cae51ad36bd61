import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weigh, type Parts } from './file-parts.server.ts'

test('a part follows its file until a trainer changes it, and is offered from then on', () => {
  expect(weigh({ a: 2, b: 2, c: 1 }, { a: 1, b: 9, c: 9 }, { a: 1, b: 1, c: 1 })).toEqual({
    take: { a: 2 },
    base: { a: 2, b: 1, c: 1 },
    news: { b: 2 },
  })
})

test('without a base nothing is a trainer’s own', () => {
  expect(weigh({ a: 2 }, { a: 1 }, {})).toEqual({ take: { a: 2 }, base: { a: 2 }, news: {} })
})

test('who came to the same as the file agrees with it', () => {
  expect(weigh({ a: 2 }, { a: 2 }, { a: 1 })).toEqual({ take: {}, base: { a: 2 }, news: {} })
})

test('however often files change, nothing is taken that a trainer has changed, and the last word of the file is known', () => {
  const value = fc.integer({ min: 0, max: 3 })
  const step = fc.oneof(fc.record({ file: value }), fc.record({ trainer: value }))
  fc.assert(
    fc.property(value, fc.array(step, { maxLength: 12 }), (start, steps) => {
      let live: Parts = { part: start }
      let base: Parts = { part: start }
      let file: number = start
      for (const one of steps) {
        if ('trainer' in one) {
          live = { part: one.trainer }
          continue
        }
        file = one.file
        const isHers = live['part'] !== base['part']
        const told = weigh({ part: file }, live, base)
        if (isHers) expect(told.take).toEqual({})
        live = { ...live, ...told.take }
        base = told.base
        // What she does not have is either offered to her, or what her own was made from.
        if (live['part'] !== file) expect(told.news['part'] ?? base['part']).toBe(file)
      }
    }),
  )
})
