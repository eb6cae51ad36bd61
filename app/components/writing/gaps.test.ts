import { expect, test } from 'vitest'
import { gapsAt, withGaps } from './gaps.ts'
import { drawn, spot } from './spot.fakes.ts'

const EMPTY: [where: string, drawn: string, above: string, below: string][] = [
  ['between two paragraphs', 'Satu.\n^\nDua.', '\n', '\n'],
  ['below a table', '| a |\n| - |\n| 1 |\n^\n\nDua.', '\n', ''],
  ['below a heading', '## Satu\n^', '\n', ''],
  ['above a paragraph', 'Satu.\n\n^\nDua.', '', '\n'],
  ['behind the end of a block', '</Catatan>^', '\n\n', ''],
  ['behind a picture, right above a paragraph', '<Gambar alt="a" />^\nDua.', '\n\n', '\n'],
  ['behind a term', '<Istilah kata="a">b</Istilah>^\n\nDua.', '\n\n', ''],
]
test.each(EMPTY)('%s a new paragraph lacks empty lines', (_where, drawn, above, below) => {
  expect(gapsAt(spot(drawn))).toEqual({ above, below })
})

test.each([
  ['Satu.\n\n^\n\nDua.'],
  ['^'],
  ['Satu^'],
  ['Satu\\\n^'],
  ['```\na\n^\nb\n```'],
  ['| a | b |\n^'],
  ['<Catatan>^'],
  ['<Gambar alt="^" />'],
])('in %j nothing is lacking', (drawn) => {
  expect(gapsAt(spot(drawn))).toBeNull()
})

test('a word that was composed between two paragraphs gets its lines afterwards, the caret behind it', () => {
  const at = spot('Satu.\nkata^\nDua.')
  expect(drawn(at, withGaps(at))).toBe('Satu.\n\nkata^\n\nDua.')
})
