import { AMOUNT, DIGITS, GAP } from './amounts.ts'

/** What is compared: as it is shown, and as it counts. */
export type Piece = { text: string; means: string }

const MONTHS = [
  'Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember',
  'January|February|March|May|June|July|August|October|December',
].join('|')

/**
 * An item's number or small letter where a line begins; what comes before it may be indented or quoted. A year is none:
 * "2026. Tahun …" is a sentence.
 */
const ITEM = /^([ \t>]*)(?:\d{1,3}|[a-z])([.)])(?=[ \t])/

/** Dates and numbers in groups (of a person, an account, a telephone) before amounts, amounts before words. */
const PIECES = new RegExp(
  [
    `\\d{1,2}${GAP}(?:${MONTHS})${GAP}\\d{4}(?!\\d)`,
    `\\d+(?:${GAP}\\d+)+(?![\\p{L}\\d]|[.,]\\d)`,
    `${AMOUNT}(?![\\p{L}\\p{N}])`,
    String.raw`[\p{L}\p{N}\p{M}_]+(?:[-/'’][\p{L}\p{N}\p{M}_]+)*`,
    DIGITS,
    String.raw`\s+`,
    '.',
  ].join('|'),
  'gsu',
)

/** The lines of a text, each with its end; in a list that was only numbered anew they mean the same. */
export function linesOf(text: string): Piece[] {
  return (text.match(/[^\n]+\n?|\n/g) ?? []).map((line) => ({
    text: line,
    means: line.replace(ITEM, (_, before: string, sign: string) => `${before}1${sign}`),
  }))
}

/** The words of a text and what stands between them; an amount, a date or an item's number is one of them. */
export function wordsOf(text: string): Piece[] {
  return linesOf(text).flatMap(({ text: line }) => {
    const [mark, before = '', sign = ''] = ITEM.exec(line) ?? []
    const words = line.slice(mark?.length ?? 0).match(PIECES) ?? []
    const pieces = words.map((word) => ({ text: word, means: word }))
    return mark === undefined ? pieces : [{ text: mark, means: `${before}1${sign}` }, ...pieces]
  })
}
