import { isCategory } from '../gift-blocks.ts'
import { findInGift } from './gift-found.ts'
import { isReady, READING_LIMITS, type Cure, type FoundQuestion, type Reading } from './found.ts'
import { readNumbered } from './numbered.ts'
import { piecesOf, STRONG_BRACE, type Piece } from './pieces.ts'
import { textOfPlain } from './written-text.ts'

/**
 * Reads the text of the box, each part by what it is: questions as people type them (numbered, Aiken, tables) or GIFT. Never
 * throws, reads no more than its limits, and takes nothing for a reading text that was not meant as one.
 */
export function readQuestions(written: string): Reading {
  const whole = written.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const fault = tooMuch(whole)
  if (fault) return { text: whole, questions: [], leftOver: [], waiting: 0, fault }
  const pieces = looksLikeGift(whole) ? piecesOf(whole.split('\n')) : [typed(textOfPlain(whole))]
  const lines = pieces.flatMap((piece) => piece.lines)
  const isGift = pieces.flatMap((piece) => piece.lines.map(() => piece.isGift))
  const gift = isGift.includes(true) ? giftIn(lines, isGift) : []
  const { questions, leftOver } = readNumbered(lines, isGift)
  const all = [...gift, ...questions].toSorted((one, other) => one.lines.from - other.lines.from)
  return { text: lines.join('\n'), ...some(all), leftOver, fault: null }
}

function typed(text: string): Piece {
  return { isGift: false, lines: text.split('\n') }
}

function giftIn(lines: readonly string[], isGift: readonly boolean[]): FoundQuestion[] {
  const own = lines.map((line, index) => (isGift[index] ? line : ''))
  return findInGift(own.join('\n'), own)
}

function some(questions: readonly FoundQuestion[]) {
  const most = READING_LIMITS.questions
  return { questions: questions.slice(0, most), waiting: Math.max(0, questions.length - most) }
}

/** Braces with something of GIFT in or before them, a title or a category. */
function looksLikeGift(text: string): boolean {
  return /^[ \t]*(?:::|\$category:)/im.test(text) || STRONG_BRACE.test(text)
}

function tooMuch(text: string): Reading['fault'] {
  const { letters, lines, line } = READING_LIMITS
  const figure = (value: number, language: string) => value.toLocaleString(language)
  if (text.length > letters)
    return {
      id: `Teks ini terlalu panjang: paling banyak ${figure(letters, 'id')} huruf sekali baca. Bagi menjadi beberapa bagian.`,
      en: `The text is too long: ${figure(letters, 'en')} letters at a time. Bring it in parts.`,
    }
  const written = text.split('\n')
  if (written.length > lines)
    return {
      id: `Teks ini terlalu panjang: paling banyak ${figure(lines, 'id')} baris sekali baca. Bagi menjadi beberapa bagian.`,
      en: `The text is too long: ${figure(lines, 'en')} lines at a time. Bring it in parts.`,
    }
  const long = written.findIndex((one) => one.length > line)
  if (long < 0) return null
  return {
    id: `Baris ${long + 1} terlalu panjang: paling banyak ${figure(line, 'id')} huruf.`,
    en: `Line ${long + 1} is too long: ${figure(line, 'en')} letters at most.`,
  }
}

/** The text after a cure. */
export function cured(text: string, { edit }: Cure): string {
  return text
    .split('\n')
    .toSpliced(edit.from - 1, edit.count, ...edit.lines)
    .join('\n')
}

/** What stays in the box when all that is ready has been taken. */
export function withoutReady({ text, questions, leftOver, waiting }: Reading): string {
  // Keys at the end of the list belong to questions that are gone.
  if (questions.every(isReady) && leftOver.length === 0 && waiting === 0) return ''
  const lines = text.split('\n')
  const gone = new Set<number>()
  for (const { lines: range } of questions.filter(isReady))
    for (let line = range.from; line <= range.to; line += 1)
      // A category goes on for what follows.
      if (!isCategory(lines[line - 1] ?? '')) gone.add(line)
  return lines
    .filter((_, index) => !gone.has(index + 1))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
