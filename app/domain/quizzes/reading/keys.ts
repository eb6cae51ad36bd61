import type { Block, Option } from './block.ts'

export type KeyReading =
  | { kind: 'sure'; letters: readonly string[] }
  | { kind: 'missing' }
  /** Several are marked, and it is not said that several are meant. */
  | { kind: 'unsure'; letters: readonly string[] }
  | { kind: 'notThere'; said: string }
  /** The stars say one thing and the key line another. */
  | { kind: 'twice'; letters: readonly string[] }

const LETTER_FIRST = /^([a-h])\s*[.)]/i

/** Which of the options are right: by stars, by a line "Jawaban: B", by the words of an option; "A, B ?" is still asked. */
export function readKey({ options, key }: Block): KeyReading {
  const starred = options.filter(({ isStarred }) => isStarred).map(({ letter }) => letter)
  if (!key) return starred.length > 0 ? { kind: 'sure', letters: starred } : { kind: 'missing' }
  const isUnsure = key.text.endsWith('?')
  // "Kunci: 1. B" below question 1.
  const said = key.text
    .replace(/\?$/, '')
    .trim()
    .replace(/^\d{1,3}\s*[.)-]\s*(?=[a-h]\.?$)/i, '')
    .trim()
  const letters = lettersIn(said, options)
  if (letters.length === 0 || letters.some((letter) => !options.some((one) => one.letter === letter)))
    return said === '' ? { kind: 'missing' } : { kind: 'notThere', said }
  if (isUnsure) return { kind: 'unsure', letters }
  const isSame = starred.length === 0 || starred.join('') === letters.toSorted().join('')
  return isSame
    ? { kind: 'sure', letters }
    : { kind: 'twice', letters: [...new Set([...letters, ...starred])].toSorted() }
}

function lettersIn(said: string, options: readonly Option[]): string[] {
  // Words first: an option may be "A" or "b dan c".
  const same = options.filter(({ text }) => plain(text) === plain(said))
  const [only] = same
  if (only && same.length === 1) return [only.letter]
  // "A, C", "a dan c", "AC"; "bad" is a word.
  const parts = /^[A-H]{2,5}\.?$/.test(said) ? [...said] : said.split(/[\s,;&/+.]/)
  const letters = parts.filter((part) => part !== '' && !/^(?:dan|and|\.)$/i.test(part))
  if (letters.length > 0 && letters.every((letter) => /^[a-h]$/i.test(letter)))
    return [...new Set(letters.map((letter) => letter.toUpperCase()))]
  const first = LETTER_FIRST.exec(said)?.[1]
  return first ? [first.toUpperCase()] : []
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim().replace(/ ?\.$/, '')
}

const TRUE = /^(?:b|benar|betul|t|true)\.?$/i
const FALSE = /^(?:s|salah|f|false)\.?$/i

/** Whether a word says true or false; null where it says neither. */
export function truthOf(word: string): boolean | null {
  const said = word.trim()
  if (TRUE.test(said)) return true
  return FALSE.test(said) ? false : null
}
