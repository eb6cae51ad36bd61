import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paragraphChanges } from './paragraph-changes.ts'

const none = { added: 0, removed: 0, changed: 0, moved: 0, numbers: 0 }
const kinds = (before: string, after: string) =>
  paragraphChanges(before, after).changes.map(({ kind }) => kind)
const counts = (before: string, after: string) => paragraphChanges(before, after).counts

test('counts paragraphs that are new, gone, changed and moved', () => {
  expect(counts('a b c d', 'a b c d\ne f\ng h')).toEqual({ ...none, added: 2 })
  expect(counts('a b\nc d\ne f', 'a b\ne f')).toEqual({ ...none, removed: 1 })
  expect(counts('satu dua tiga empat', 'satu dua lima empat')).toEqual({ ...none, changed: 1 })
  expect(counts('satu dua\ntiga empat\nlima enam', 'tiga empat\nlima enam\nsatu dua')).toEqual({
    ...none,
    moved: 1,
  })
})

test('where only numbers differ, numbers are counted and not the paragraph', () => {
  const old = 'Sebanyak 95 keluarga di 3 desa, Rp1,4 miliar, per 21 November 2026.'
  const said = paragraphChanges(old, old.replace('95', '97').replace('21 November', '22 November'))
  expect(said.counts).toEqual({ ...none, numbers: 2 })
  expect(said.changes).toHaveLength(1)
  expect(said.changes[0]?.parts.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
    '95',
    '97',
    '21 November 2026',
    '22 November 2026',
  ])
  expect(counts(old, old.replace('95', '97').replace('keluarga', 'rumah'))).toEqual({ ...none, changed: 1 })
})

test('tells each in reading order, what was lost before what stands in its place', () => {
  expect(kinds('a b c\nlama sekali ini\nx y z', 'a b c\nx y z baru\nakhir kata')).toEqual([
    'removed',
    'changed',
    'added',
  ])
})

test('says nothing of a text that is the same, and of empty lines', () => {
  expect(paragraphChanges('a\nb', 'a\n\n b ')).toEqual({ counts: none, changes: [] })
})

test('whatever the texts are, as many paragraphs come out as go in', () => {
  const text = fc
    .array(fc.constantFrom('a b', 'a c', 'x 1', 'x 2', 'y', 'z z z'), { maxLength: 8 })
    .map((l) => l.join('\n'))
  const size = (one: string) => (one === '' ? 0 : one.split('\n').length)
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { added, removed } = counts(before, after)
      expect(size(before) - removed + added).toBe(size(after))
    }),
  )
})
