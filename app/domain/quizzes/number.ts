const SPACES = /\s+/g
/** "Rp", "%", "persen" are no part of a number, and everybody writes them. */
const AROUND = /^(?:rp\.?)?|(?:%|persen)$/gi
/** Indonesians part thousands by a point and write decimals with a comma. */
const INDONESIAN = /^[-+]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$|^[-+]?,\d+$/
/** Phones write what their keyboard has: a point before a decimal. */
const POINT = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d{1,3})?$/i
const ENGLISH = /^[-+]?[1-9]\d{0,2}(?:,\d{3})+\.\d+$|^[-+]?[1-9]\d{0,2}(?:,\d{3}){2,}$/

/** A figure among words, with its thousands parted by a point, a comma or a blank. */
const FIGURE = /\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)(?:[.,]\d+)*|[.,]?\d+(?:[.,]\d+)*/g
/** What may stand around it without changing what it says: letters, and signs that only name a unit. */
const BEFORE = /^[\p{L}\s.:(=€$£¥]*[-+]?$/u
const AFTER = /^[\p{L}\s.,:;!)%°²³'"/€$£¥-]*$/u
/** "2 juta" is not 2, and "kurang dari 5" and "minus 5" are not 5. */
const SCALES =
  /^(?:belas|puluh|ratus|ribu|rb|k|juta|jt|miliar|milyar|triliun|lusin|kodi|gros|setengah|seperempat|sepertiga|hundred|thousand|million|billion|trillion|dozen|half|quarter)$/
const TURNS =
  /^(?:minus|negatif|kurang|lebih|bukan|atas|bawah|sampai|hingga|negative|less|more|under|over|not)$/

/** What was read: the figure without its unit, or why there is none. */
export type FigureRead =
  | { numbers: readonly [number, ...number[]]; figure: string; hasUnit: boolean; why: null }
  | { numbers: readonly []; why: 'none' | 'several' | 'unclear' }

/** The numbers that somebody can have meant, none when it is no number. */
export function readNumber(typed: string): readonly number[] {
  return readFigure(typed).numbers
}

/**
 * The number in what was typed, without a unit that stands beside it ("15 menit", "Rp 2.000,-"): where exactly one stands
 * there, and nothing that turns it into another. "1.234" has two readings a thousandfold apart, and both are usual: whoever
 * means the right one is right, because nobody is asked back while her time runs. A comma before digits is a decimal here,
 * so "1,234" has one reading; "1,234.5" can be nothing but English.
 */
export function readFigure(typed: string): FigureRead {
  const text = typed.normalize('NFC').replaceAll('\u2212', '-').trim()
  const figure = text.replace(SPACES, '').replace(AROUND, '')
  const [first, ...more] = readingsOf(figure)
  if (first !== undefined) return { numbers: [first, ...more], figure, hasUnit: false, why: null }
  const found = [...text.matchAll(FIGURE)]
  const [only] = found
  if (!only) return { numbers: [], why: 'none' }
  return found.length > 1 ? { numbers: [], why: 'several' } : amongWords(text, only[0], only.index)
}

function amongWords(text: string, digits: string, at: number): FigureRead {
  const unclear: FigureRead = { numbers: [], why: 'unclear' }
  const before = text.slice(0, at)
  const after = text.slice(at + digits.length)
  // A hyphen within a word is no sign: "kira-kira 15".
  if (!BEFORE.test(before.replace(/(\p{L})-(?=\p{L})/gu, '$1')) || !AFTER.test(after)) return unclear
  // A sign is one where it stands by itself: that of "covid-19" is none.
  const sign = /[-+]$/.exec(before)?.[0] ?? ''
  if (sign !== '' && /[^\s(=:]$/.test(before.slice(0, -1))) return unclear
  const [ahead, behind] = [wordsIn(before), wordsIn(after)]
  if ([...ahead, ...behind].some((word) => SCALES.test(word) || TURNS.test(word))) return unclear
  if (ahead.includes('min')) return unclear
  // Of money it is a thousand million, of a length a metre.
  if (ahead.includes('rp') && behind.includes('m')) return unclear
  const figure = sign + digits.replace(SPACES, '')
  const [first, ...more] = readingsOf(figure)
  return first === undefined ? unclear : { numbers: [first, ...more], figure, hasUnit: true, why: null }
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? []
}

function readingsOf(figure: string): number[] {
  const readings: number[] = []
  if (INDONESIAN.test(figure)) readings.push(Number(figure.replaceAll('.', '').replace(',', '.')))
  if (POINT.test(figure)) readings.push(Number(figure))
  if (readings.length === 0 && ENGLISH.test(figure)) readings.push(Number(figure.replaceAll(',', '')))
  return [...new Set(readings.filter(Number.isFinite))]
}
