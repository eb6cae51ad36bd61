import { expect, test } from 'vitest'
import { nameKey, seenOf } from './names.ts'

test('names that look the same have one key', () => {
  for (const name of [
    'tim garuda',
    ' TIM  Garuda ',
    'Tim\u00A0Garuda',
    'Tim Ga\u200Bruda',
    'Tim Garu\u00ADda\uFEFF',
  ])
    expect(nameKey(name)).toBe('tim garuda')
  expect(nameKey('Cafe\u0301')).toBe(nameKey('Caf\u00E9'))
  expect(nameKey('Tim 1')).not.toBe(nameKey('Tim 11'))
})

test('nothing is seen of invisible signs', () => {
  for (const name of ['\u200B\u200B\u200B', '\u3164\u3164\u3164', '\u2800\u2800\u2800', '\u115F\u2060\u00AD'])
    expect(seenOf(name)).toBe('')
  expect(seenOf('Keluarga 👨‍👩‍👧')).toContain('Keluarga')
})
