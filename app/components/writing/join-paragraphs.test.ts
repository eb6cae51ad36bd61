import { expect, test } from 'vitest'
import { joinBefore, joinBehind } from './join-paragraphs.ts'
import { drawn, spot } from './spot.fakes.ts'

const BACK: [where: string, before: string, after: string | null][] = [
  ['in front of a paragraph', 'Satu\n\n^dua', 'Satu^dua'],
  ['on an empty paragraph', 'Satu\n\n^\n\nDua', 'Satu^\n\nDua'],
  ['below a heading', '## Satu\n\n^dua', '## Satu^dua'],
  ['below a list', '- satu\n\n^dua', '- satu^dua'],
  ['within a paragraph', 'Sa^tu', null],
  ['in front of a second line', 'Satu\n^dua', null],
  ['in front of a list', 'Satu\n\n^- dua', null],
  ['in front of a block', 'Satu\n\n^<Penting>', null],
  ['below a block’s line', '<Penting>\n\n^dua', null],
  ['below a table', '| a |\n| - |\n\n^dua', null],
  ['in code', '```\n\n\n^dua', null],
  ['below several empty lines', 'Satu\n\n\n^dua', null],
]
test.each(BACK)('Backspace %s', (_where, before, after) => {
  const at = spot(before)
  expect(drawn(at, joinBefore(at))).toBe(after)
})

test.each([
  ['Satu^\n\ndua', 'Satu^dua'],
  ['Satu^\n\n- dua', null],
  ['Sa^tu\n\ndua', null],
])('Delete in %j', (before, after) => {
  const at = spot(before)
  expect(drawn(at, joinBehind(at))).toBe(after)
})
