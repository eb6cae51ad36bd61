import fc from 'fast-check'
import { expect, test } from 'vitest'
import { USERNAME, USERNAME_LENGTH, usernameFrom } from './account-names.ts'

test('is made of the first and the last word of a name, without its degrees', () => {
  for (const [name, username] of [
    ['dr. Hj. Sekar Melati Contoh, Sp.A.', 'sekar.contoh'],
    ['Nur’aini', 'nuraini'],
    ['Ai', 'peserta.ai'],
    ['D. Contoh', 'contoh'],
    ['Élodie Ünal', 'elodie.unal'],
    ['李明', 'peserta'],
    ['H.', 'peserta'],
  ] as const)
    expect(usernameFrom(name), name).toBe(username)
})

test('is a user name whatever the name, with room for a number behind it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const username = usernameFrom(name)
      expect(username).toMatch(USERNAME)
      expect(username.length).toBeGreaterThanOrEqual(USERNAME_LENGTH.min)
      expect(`${username}9999`.length).toBeLessThanOrEqual(USERNAME_LENGTH.max)
    }),
  )
})
