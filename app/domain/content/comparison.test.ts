import { expect, test } from 'vitest'
import { compareTexts } from './comparison.ts'

test('shows what changed, word by word', () => {
  expect(compareTexts('Timbang balita di posyandu.', 'Timbang semua balita di posyandu.')).toEqual([
    { kind: 'same', text: 'Timbang ' },
    { kind: 'added', text: 'semua ' },
    { kind: 'same', text: 'balita di posyandu.' },
  ])
})

test('gives up on two long texts that share nothing, instead of holding up everybody else', () => {
  const long = (sign: string) => Array.from({ length: 15_000 }, (_, line) => `${sign}${line}`).join('\n')
  const parts = compareTexts(long('a'), long('b'))
  expect(parts).toEqual([
    { kind: 'removed', text: long('a') },
    { kind: 'added', text: long('b') },
  ])
})
