import { PASSWORD_LENGTH } from '#app/platform/password.server.ts'
import { GUESSABLE_WORDS } from './guessable-words.ts'

/** Why a new password is refused, or null. `about`: words that belong to the person: her name and those she signs in with. */
export function passwordFault(
  password: string,
  about: readonly string[],
): 'too-short' | 'too-long' | 'guessable' | null {
  const length = [...password].length
  if (length < PASSWORD_LENGTH.min) return 'too-short'
  if (length > PASSWORD_LENGTH.max) return 'too-long'
  return isGuessable(password, about) ? 'guessable' : null
}

/** What must remain of a password once everything is taken out that could be guessed. */
const LEFT_OVER = { letters: 8, different: 5 }

function isGuessable(password: string, about: readonly string[]): boolean {
  const own = about.flatMap((words) => plain(words).split(' ')).filter((word) => word.length >= 3)
  const words = [...own, ...GUESSABLE_WORDS].sort((a, b) => b.length - a.length)
  return [plain(password), unmasked(plain(password))].some((spelling) => {
    let rest = spelling.replaceAll(' ', '')
    for (const word of words) rest = rest.replaceAll(word, '')
    // Years, running numbers and repeated signs add length, not uncertainty.
    rest = rest.replace(/(?:19|20)\d\d/g, '').replace(/(.)\1{2,}/gu, '$1')
    return [...rest].length < LEFT_OVER.letters || new Set(rest).size < LEFT_OVER.different
  })
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}@$]+/gu, ' ')
    .trim()
}

const MASKS: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
}

/** "p4ssw0rd" is read as "password". */
function unmasked(text: string): string {
  return text.replace(/[013457@$]/g, (sign) => MASKS[sign] ?? sign)
}
