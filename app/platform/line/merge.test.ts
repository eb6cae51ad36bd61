import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeSides, mergeTexts } from './merge.ts'

test('different paragraphs become one text', () => {
  const base = 'Satu.\n\nDua.\n\nTiga.'
  expect(mergeTexts(base, 'Satu!\n\nDua.\n\nTiga.', 'Satu.\n\nDua.\n\nTiga?')).toBe('Satu!\n\nDua.\n\nTiga?')
})

test('two new paragraphs at the same place both stay, the other’s first', () => {
  expect(mergeTexts('Satu.', 'Satu.\n\nDari saya.', 'Satu.\n\nDari Sari.')).toBe(
    'Satu.\n\nDari Sari.\n\nDari saya.',
  )
  expect(mergeTexts('', 'Dari saya.', 'Dari Sari.')).toBeNull()
})

test('neighbouring lines are two paragraphs', () => {
  expect(mergeTexts('Satu.\nDua.', 'Satu!\nDua.', 'Satu.\nDua?')).toBe('Satu!\nDua?')
})

test('a new line below what the other has changed', () => {
  expect(mergeTexts('Satu.', 'Satu!', 'Satu.\nDua.')).toBe('Satu!\nDua.')
  expect(mergeTexts('Satu.', 'Satu.\nDua.', 'Satu!')).toBe('Satu!\nDua.')
})

test('a paragraph put in before, or taken out beside, one that the other has changed', () => {
  const base = 'Satu.\n\nDua.\n\nTiga.'
  const changed = 'Satu.\n\nDua!\n\nTiga.'
  const putIn = 'Satu.\n\nBaru.\n\nDua.\n\nTiga.'
  expect(mergeTexts(base, putIn, changed)).toBe('Satu.\n\nBaru.\n\nDua!\n\nTiga.')
  expect(mergeTexts(base, changed, putIn)).toBe('Satu.\n\nBaru.\n\nDua!\n\nTiga.')
  expect(mergeTexts(base, changed, 'Satu.\n\nDua.')).toBe('Satu.\n\nDua!')
  expect(mergeTexts(base, changed, 'Dua.\n\nTiga.')).toBe('Dua!\n\nTiga.')
})

test('where one paragraph wants a choice, what stands in others is in both texts', () => {
  const base = 'Satu.\n\nDua.\n\nTiga.'
  expect(mergeSides(base, 'Satu saya.\n\nDua.\n\nTiga saya.', 'Satu Sari.\n\nDua Sari.\n\nTiga.')).toEqual({
    mine: 'Satu saya.\n\nDua Sari.\n\nTiga saya.',
    theirs: 'Satu Sari.\n\nDua Sari.\n\nTiga saya.',
  })
})

test('refuses to choose between two texts of the same paragraph', () => {
  expect(mergeTexts('Satu.\n\nDua.', 'Satu!\n\nDua.', 'Satu?\n\nDua.')).toBeNull()
  expect(mergeTexts('Satu.', '', 'Satu dan dua.')).toBeNull()
})

const text = fc
  .array(fc.constantFrom('Satu.', 'Dua.', 'Tiga.', '', 'Satu!'), { maxLength: 6 })
  .map((lines) => lines.join('\n'))

test('loses no line that was written: each is in the merged text, unless the other has changed it away', () => {
  fc.assert(
    fc.property(text, text, text, (base, mine, theirs) => {
      const merged = mergeTexts(base, mine, theirs)
      if (merged === null) return
      const known = new Set(base.split('\n'))
      const lines = merged.split('\n')
      for (const line of [...mine.split('\n'), ...theirs.split('\n')])
        if (!known.has(line)) expect(lines).toContain(line)
    }),
    { numRuns: 2000 },
  )
})

test('without changes of the other there is nothing to merge', () => {
  fc.assert(
    fc.property(text, text, (base, mine) => {
      expect(mergeTexts(base, mine, base)).toBe(mine)
      expect(mergeTexts(base, base, mine)).toBe(mine)
      expect(mergeTexts(base, mine, mine)).toBe(mine)
    }),
    { numRuns: 2000 },
  )
})
