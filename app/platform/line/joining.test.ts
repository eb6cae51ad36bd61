import { expect, test } from 'vitest'
import { canJoin, mergeField } from './joining.ts'

const rows = (...amounts: readonly string[]) =>
  JSON.stringify(amounts.map((amount, index) => [`sources.${index}.amount`, amount]))
const LISTS = [rows('100'), rows('100', '300'), rows('100', '200')] as const

test('refuses to join rows into more than the field takes, two lists of ticks, and what has no known origin', async () => {
  expect(await canJoin()).toBe(true)
  expect(mergeField({ kind: 'rows', most: 2 }, ...LISTS)).toBeNull()
  expect(mergeField({ kind: 'list' }, ...LISTS)).toBeNull()
  expect(mergeField({ kind: 'rows' }, null, LISTS[1], LISTS[2])).toBeNull()
})

test('rows are joined by row, texts by paragraph', async () => {
  await canJoin()
  expect(mergeField({ kind: 'rows', most: 3 }, ...LISTS)).toBe(rows('100', '200', '300'))
  expect(mergeField({ kind: 'text' }, 'Satu.\n', 'Satu.\nDua.', 'Satu!')).toBe('Satu!\nDua.')
})
