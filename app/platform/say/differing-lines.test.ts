import { expect, test } from 'vitest'
import { differingLines } from './differing-lines.ts'

test('only what differs stands there, and that the rest was left out', () => {
  const one = 'Satu.\n\nDua saya.\n\nTiga.'
  expect(differingLines(one, 'Satu.\n\nDua Sari.\n\nTiga.')).toEqual({
    one: '[…]\nDua saya.\n[…]',
    other: '[…]\nDua Sari.\n[…]',
    isPart: true,
  })
})

test('two texts of one line, the same text twice and one that is empty stand there whole', () => {
  expect(differingLines('Satu.', 'Dua.')).toEqual({ one: 'Satu.', other: 'Dua.', isPart: false })
  expect(differingLines('Satu.', 'Satu.')).toEqual({ one: 'Satu.', other: 'Satu.', isPart: false })
  expect(differingLines('', 'Satu.\nDua.')).toEqual({ one: '', other: 'Satu.\nDua.', isPart: false })
})

test('a paragraph that only one of the two has leaves the other one empty there', () => {
  expect(differingLines('Satu.\n\nDua.\n\nTiga.', 'Satu.\n\nTiga.')).toEqual({
    one: '[…]\nDua.\n[…]',
    other: '[…]\n\n[…]',
    isPart: true,
  })
})
