import { KEY_LETTERS, KEY_WORD, lineOf, plainLine } from './lines.ts'
import { withLetters } from './unfold-choices.ts'
import { withKeyOfEach } from './unfold-keys.ts'
import { withPairs } from './unfold-pairs.ts'
import { choicesApart, inLetterOrder } from './unfold-options.ts'

/**
 * Lines as the box shows them: what people wrote on one line, or with other signs than letters, becomes a line each, where it can
 * mean nothing else. What has two readings stays as it is, and is asked.
 */
export function unfolded(lines: readonly string[]): string[] {
  const apart = withPairs(lines)
    .flatMap((line) => keysApart(line))
    .flatMap((line) => choicesApart(line))
  return withKeyOfEach(withNumbers(withLetters(inLetterOrder(apart.map(tickedFirst)))))
}

const TRUTH = '(?:b|s|benar|salah|true|false)'
const SAID = `(?:${KEY_LETTERS}|${TRUTH}[.)\\]]?)`
/** A key behind something else: with a sign, or said in full. */
const KEY_WITHIN = new RegExp(
  `(?<=[\\s?!.…_)])[([]?(?:${KEY_WORD} ?[:=]|jawaban(?:nya)? (?:yang )?(?:paling )?(?:benar|tepat)(?: (?:adalah|ialah))?) ?${SAID}(?=$|\\s\\d{1,3} ?[.)]\\s)`,
  'gi',
)
/** In words, after a sentence. */
const WORDS_WITHIN = /(?<=[?!…_)] )(?:Jawaban|Kunci(?: [Jj]awaban)?|Jawab|JAWABAN|KUNCI|Jwb) ?[:=] ?\S/g
const ONLY_BEGUN = /^\*?(?:\(?[a-h]|\d{1,3}) ?[.)]\s*$/i

/** "… C. Lurah Jawaban: A": the key is a line, and so is a question behind it. */
function keysApart(line: string): string[] {
  if (!mayHold(line)) return [line]
  const plain = plainLine(line)
  const places = [...plain.matchAll(KEY_WITHIN)].flatMap((found) => {
    const end = found.index + found[0].length
    return [found.index, ...(end < plain.length ? [end] : [])]
  })
  const cuts = places.length > 0 ? places : [...plain.matchAll(WORDS_WITHIN)].map(({ index }) => index)
  const [first] = cuts
  // "D. Jawaban: A" is an answer of a question about answers.
  if (first === undefined || ONLY_BEGUN.test(plain.slice(0, first))) return [line]
  return [0, ...cuts].map((from, index) => plain.slice(from, cuts[index]).trim()).filter((one) => one !== '')
}

function mayHold(line: string): boolean {
  const { kind } = lineOf(line)
  return (kind === 'text' || kind === 'number' || kind === 'option') && !line.trimStart().startsWith('|')
}

const TICKED = /^(\(?[a-h] ?[.)].*\S) ?(?:[✓✔√☑✅]|\((?:kunci|jawaban(?: benar)?)\))$/iu

/** "B. Camat ✓" is "*B. Camat". */
function tickedFirst(line: string): string {
  const found = TICKED.exec(plainLine(line))
  return found ? `*${(found[1] ?? '').trimEnd()}` : line
}

const ROMAN = /^([IVX]{1,5})[.)]\s+(?=\S)/
const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV']

/** Questions that Roman numerals count, where no others do. */
function withNumbers(lines: readonly string[]): string[] {
  if (lines.some((line) => lineOf(line).kind === 'number')) return [...lines]
  const counted = lines.flatMap((line) => ROMAN.exec(line)?.[1] ?? [])
  const isCounting = counted.length > 1 && counted.every((one, index) => one === ROMANS[index])
  return isCounting
    ? lines.map((line) => line.replace(ROMAN, (_, one: string) => `${ROMANS.indexOf(one) + 1}. `))
    : [...lines]
}
