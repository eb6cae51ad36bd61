import { nameKey } from '#app/platform/say/name-key.ts'

/** By either she signs in; who has no address has a user name. */
export type AccountNames = { email: string | null; username: string | null }

/** The names that a try to sign in may carry. */
export function accountsOf({ email, username }: AccountNames): string[] {
  return [email, username].filter((name) => name !== null)
}

/** The name that is shown to her as her own: her address, or else her user name. */
export function accountOf(names: AccountNames): string {
  return accountsOf(names)[0] ?? ''
}

/** Letters and digits, parted by single dots; no address looks like it. */
export const USERNAME = /^[a-z][a-z0-9]*(?:\.[a-z0-9]+)*$/
export const USERNAME_LENGTH = { min: 3, max: 30 }

/** "dr. Hj. Sekar Melati Contoh, Sp.A." → "sekar.contoh": first and last word, degrees left out; "peserta" where nothing is left. */
export function usernameFrom(name: string): string {
  const [plain = ''] = nameKey(name).split(',')
  const words = plain
    .split(' ')
    .filter((word) => !word.includes('.'))
    .map((word) => word.replace(/[^a-z0-9]/g, ''))
    .filter((word) => /^[a-z]/.test(word))
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  const made = ends
    .join('.')
    .slice(0, USERNAME_LENGTH.max - 4)
    .replace(/\.$/, '')
  return made.length < USERNAME_LENGTH.min ? `peserta${made && `.${made}`}` : made
}
