import type { Block, Option } from './block.ts'

export type KeyReading =
  | { kind: 'sure'; letters: readonly string[] }
  | { kind: 'missing' }
  /** Several are marked, and it is not said that several are meant. */
  | { kind: 'unsure'; letters: readonly string[] }
  | { kind: 'notThere'; said: string }
  /** The stars say one thing and the key line another. */
  | { kind: 'twice'; letters: readonly string[] }
  /** "B. satu" where B is "dua": the letter says one thing and the words another. */
  | { kind: 'words'; letters: readonly string[]; said: string }

const LETTER_FIRST = /^([a-h])\s*[.)]\s*/i

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
  const apart = lettersApart(said, options)
  if (apart) return { kind: 'words', letters: apart, said }
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
  const bare = said.replace(/\.$/, '')
  const parts = /^[A-H]{2,5}$/.test(bare) ? [...bare] : bare.split(/[\s,;&/+]/)
  const letters = parts.filter((part) => part !== '' && !/^(?:dan|and)$/i.test(part))
  if (letters.length > 0 && letters.every((letter) => /^[a-h]$/i.test(letter)))
    return [...new Set(letters.map((letter) => letter.toUpperCase()))]
  const first = LETTER_FIRST.exec(said)?.[1]
  return first ? [first.toUpperCase()] : []
}

/** The answers that a letter and the words beside it may mean, where they are not the same one; null where they agree. */
function lettersApart(said: string, options: readonly Option[]): string[] | null {
  const named = LETTER_FIRST.exec(`${said}.`)
  const own = options.find(({ letter }) => letter === named?.[1]?.toUpperCase())
  const isWhole = options.some(({ text }) => plain(text) === plain(said))
  if (!named || !own || plain(own.text) === plain(said)) return null
  const words = plain(said.slice(named[0].length))
  // "B" alone, where another answer is the word "B".
  if (words === '' ? !isWhole : isWhole || plain(own.text) === words) return null
  const other = options.find(({ text }) => plain(text) === (words || plain(said)))
  if (other) return [own.letter, other.letter]
  if (isSaidBy(words, own)) return null
  return [own.letter, ...options.filter((one) => one !== own).map(({ letter }) => letter)]
}

/** "B. Dinkes (hal. 3)" begins with its answer, and "B. Dinas" may be the begin of it; "A. satu, C. tiga" names two. */
function isSaidBy(words: string, { text }: Option): boolean {
  const own = plain(text)
  if (own.startsWith(`${words} `)) return true
  const behind = words.slice(own.length)
  return (
    own !== '' && words.startsWith(own) && /^[ ,;(–-]/.test(behind) && !/(?:^|\W)[a-h](?:[.)]|$)/.test(behind)
  )
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

const TRUTH_LIKE =
  /^(?:(?:tidak|bukan|kurang|belum|not) (?:benar|betul|tepat|salah|setuju|sesuai|true|false)|ya|iya|tidak|yes|no|setuju|sesuai|keliru)[.!]?$/i

/** "TIDAK BENAR", "Ya": most likely a truth, and which one is asked. */
export function isLikeTruth(word: string): boolean {
  return TRUTH_LIKE.test(word.trim())
}

const MOST_WORDS = 8

/** Words that nobody types the same again. */
export function isSentence(key: string): boolean {
  return key.split(';').some((one) => one.trim().split(/\s+/).length > MOST_WORDS)
}
