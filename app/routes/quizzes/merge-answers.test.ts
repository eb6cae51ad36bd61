import { expect, test } from 'vitest'
import { mergeAnswers } from './merge-answers.ts'

const rows = (...values: string[]) => JSON.stringify(values.map((value, pair) => [`j3.${pair + 1}`, value]))
const choice = (...places: string[]) => JSON.stringify(places.map((place) => ['j2', place]))

test('two rows of one matching that were chosen in two tabs are one answer', () => {
  expect(mergeAnswers('list', rows('', '', '1'), rows('2', '', '1'), rows('', '3', '1'))).toBe(
    rows('2', '3', '1'),
  )
  expect(mergeAnswers('list', rows('', '', '1'), rows('2', '', ''), rows('2', '3', '1'))).toBe(
    rows('2', '3', ''),
  )
})

test.each([
  ['the same row', 'list', rows('', ''), rows('2', ''), rows('3', '')],
  ['a row that one has emptied', 'list', rows('1', ''), rows('', ''), rows('2', '')],
  ['rows of which nobody knows what they were', 'list', null, rows('2', ''), rows('', '3')],
  ['choices', 'list', choice(), choice('1'), choice('2')],
  ['several choices', 'list', choice('1'), choice('1', '2'), choice('1', '3')],
  ['texts', 'text', '', 'satu', 'dua'],
  ['a text that is written like rows', 'text', rows('', ''), rows('2', ''), rows('', '3')],
] as const)('of %s she chooses', (_name, kind, base, mine, theirs) => {
  expect(mergeAnswers(kind, base, mine, theirs)).toBeNull()
})

test('what only one has changed needs no choice', () => {
  expect(mergeAnswers('list', choice('1'), choice('1'), choice('2'))).toBe(choice('2'))
  expect(mergeAnswers('text', 'satu', 'dua', 'satu')).toBe('dua')
})
