import { expect, test } from 'vitest'
import { continueList } from './continue-list.ts'
import { toggleHeading, toggleList, toggleMark } from './marks.ts'
import { putBlock, putBlockAndGoOn } from './put-block.ts'
import { drawn, spot } from './spot.fakes.ts'

const MARKS: [before: string, after: string][] = [
  ['Ini [tebal] ya', 'Ini **[tebal]** ya'],
  ['Ini **[tebal]** ya', 'Ini [tebal] ya'],
  ['Ini [**tebal**] ya', 'Ini [tebal] ya'],
  ['Ini[ tebal ]ya', 'Ini **[tebal]** ya'],
  ['Ini te^bal ya', 'Ini **te^bal** ya'],
  ['Ini **te^bal** ya', 'Ini te^bal ya'],
  ['Ini ^', 'Ini **^**'],
  ['Ini **^**', 'Ini ^'],
  ['Ini **tebal^** ya', 'Ini **tebal**^ ya'],
  ['Ini ^tebal', 'Ini **^**tebal'],
  ['- [satu\n2. dua\n\n## tiga]', '- [**satu**\n2. **dua**\n\n## **tiga**]'],
]
test.each(MARKS)('bold: %j becomes %j', (before, after) => {
  const marked = spot(before)
  expect(drawn(marked, toggleMark(marked, '**'))).toBe(after)
})

test('italic takes no bold sign for its own', () => {
  const marked = spot('Ini **[kata]**')
  expect(drawn(marked, toggleMark(marked, '_'))).toBe('Ini **_[kata]_**')
})

const HEADINGS: [before: string, after: string][] = [
  ['Ju^dul', '## Ju^dul'],
  ['## Ju^dul', '### Ju^dul'],
  ['### Ju^dul', 'Ju^dul'],
  ['# Ju^dul', '## Ju^dul'],
]
test.each(HEADINGS)('heading: %j becomes %j', (before, after) => {
  const marked = spot(before)
  expect(drawn(marked, toggleHeading(marked))).toBe(after)
})

const LISTS: ['bullets' | 'numbers', before: string, after: string][] = [
  ['bullets', 'sa^tu', '- sa^tu'],
  ['bullets', '- sa^tu', 'sa^tu'],
  ['bullets', '[satu\n\ndua]', '[- satu\n\n- dua]'],
  ['numbers', '[satu\ndua]', '[1. satu\n2. dua]'],
  ['numbers', '[- satu\n- dua]', '[1. satu\n2. dua]'],
  ['bullets', '[1. satu\n2. dua]', '[- satu\n- dua]'],
  ['numbers', '^', '1. ^'],
]
test.each(LISTS)('%s: %j becomes %j', (kind, before, after) => {
  const marked = spot(before)
  expect(drawn(marked, toggleList(marked, kind))).toBe(after)
})

const ENTERS: [before: string, after: string | null][] = [
  ['- satu^', '- satu\n- ^'],
  ['  * sa^tu', '  * sa\n  * ^tu'],
  ['- satu\n- ^', '- satu\n\n^'],
  ['1. satu^\n2. dua\n3. tiga\n\n2. lain', '1. satu\n2. ^\n3. dua\n4. tiga\n\n2. lain'],
  ['9. satu^\n   - di dalam\n10. dua', '9. satu\n10. ^\n   - di dalam\n11. dua'],
  ['- [x] satu^', '- [x] satu\n- [ ] ^'],
  ['> - kutip^', '> - kutip\n> - ^'],
  ['^- satu', null],
  ['satu^', null],
  ['1945. tahun^', null],
]
test.each(ENTERS)('Enter: %j becomes %j', (before, after) => {
  // The box of a task is no mark of what is selected.
  const caret = before.indexOf('^')
  const at = { text: before.replace('^', ''), start: caret, end: caret }
  expect(drawn(at, continueList(at))).toBe(after)
})

test('a block stands between empty lines', () => {
  const at = spot('Satu.^Dua.')
  expect(drawn(at, putBlock(at, '| a |'))).toBe('Satu.\n\n| a |^\n\nDua.')
  const empty = spot('^')
  expect(drawn(empty, putBlock(empty, '| a |'))).toBe('| a |^\n')
})

test('behind a table one goes on in a paragraph of its own', () => {
  const at = spot('Satu.^Dua.')
  expect(drawn(at, putBlockAndGoOn(at, '| a |'))).toBe('Satu.\n\n| a |\n\n^\n\nDua.')
  const last = spot('Satu.\n^')
  expect(drawn(last, putBlockAndGoOn(last, '| a |'))).toBe('Satu.\n\n| a |\n\n^')
})
