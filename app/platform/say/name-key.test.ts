import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameKey } from './name-key.ts'
import { seenOf } from './names.ts'

test('finds a name typed without its accents, apostrophes and capitals', () => {
  for (const [name, typed] of [
    ['Élodie Ünal', 'elodie unal'],
    ['Re\u0301ne\u0301 Pattiasina', 'rene pattiasina'],
    ['Nur’aini', 'nuraini'],
    ["NUR'AINI", 'nuraini'],
    ['Nurʼaini', 'nuraini'],
    ['Ｓｉｔｉ  Contoh', 'siti contoh'],
    ['Łukasz Ødegård', 'lukasz odegard'],
    ['İnci', 'inci'],
    ['Straße', 'strasse'],
    ['\u200BAi\u200E', 'ai'],
    ['Nu\u00ADr', 'nur'],
    ['\u00A0Ai\u00A0\u00A0Contoh ', 'ai contoh'],
  ] as const)
    expect(nameKey(name), name).toBe(typed)
})

test('is empty where nobody sees a name', () => {
  for (const name of ['\u200B\u200B\u200B', '\u200E\u200E\u200E\u200E', '\u2800\u3164\u2800', ' '])
    expect(nameKey(name)).toBe('')
})

test('of a key is the key, whatever the form and the capitals of the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const key = nameKey(name)
      expect(nameKey(key)).toBe(key)
      expect(nameKey(name.normalize('NFD'))).toBe(key)
    }),
  )
})

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
