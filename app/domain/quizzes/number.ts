const SPACES = /\s+/g
/** "Rp", "%", "persen" are no part of a number, and everybody writes them. */
const AROUND = /^(?:rp\.?)?|(?:%|persen)$/gi
/** Indonesians part thousands by a point and write decimals with a comma. */
const INDONESIAN = /^[-+]?(?:[1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,\d+)?$|^[-+]?,\d+$/
/** Phones write what their keyboard has: a point before a decimal. */
const POINT = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d{1,3})?$/i
const ENGLISH = /^[-+]?[1-9]\d{0,2}(?:,\d{3})+\.\d+$|^[-+]?[1-9]\d{0,2}(?:,\d{3}){2,}$/

/** One sign before three digits: thousands in one country and a decimal in another. */
const POINT_OF_THREE = /^[-+]?[1-9]\d{0,2}\.\d{3}$/
const COMMA_OF_THREE = /^[-+]?[1-9]\d{0,2},\d{3}$/
/** Written as few would write what is read. */
const ODD = /\de|\d,\d+\.|\d,\d{3},/i
const PARTED = /\d\s+\d/

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

/**
 * What was read: the figure without its unit, or why there is none. `doubt`: what is to be said before it counts, because she may
 * have meant another number: it was read as thousands, as a decimal, or is written in another way than it is read.
 */
export type FigureRead =
  | { number: number; figure: string; hasUnit: boolean; doubt: Doubt | null; why: null }
  | { number: null; why: 'none' | 'several' | 'unclear' }
type Doubt = 'thousands' | 'decimal' | 'odd'

/** The number that was typed, null when it is none. */
export function readNumber(typed: string): number | null {
  return readFigure(typed).number
}

/**
 * The number in what was typed, without a unit that stands beside it ("15 menit", "Rp 2.000,-"): where exactly one stands
 * there, and nothing that turns it into another. As Indonesians write, and as the field's hint says: a point before three digits
 * parts thousands, a comma begins decimals. Phones have a point, so any other point is a decimal too. "1,234.5" can be nothing
 * but English. Her page says what was read wherever there is a doubt, also without scripts.
 */
export function readFigure(typed: string): FigureRead {
  const text = typed.normalize('NFC').replaceAll('\u2212', '-').trim()
  const figure = text.replace(SPACES, '').replace(AROUND, '')
  const number = valueOf(figure)
  if (number !== null) return { number, figure, hasUnit: false, doubt: doubtOf(figure, text), why: null }
  const found = [...text.matchAll(FIGURE)]
  const [only] = found
  if (!only) return { number: null, why: 'none' }
  return found.length > 1 ? { number: null, why: 'several' } : amongWords(text, only[0], only.index)
}

function amongWords(text: string, digits: string, at: number): FigureRead {
  const unclear: FigureRead = { number: null, why: 'unclear' }
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
  const number = valueOf(figure)
  return number === null
    ? unclear
    : { number, figure, hasUnit: true, doubt: doubtOf(figure, digits), why: null }
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? []
}

function valueOf(figure: string): number | null {
  const plain = INDONESIAN.test(figure)
    ? figure.replaceAll('.', '').replace(',', '.')
    : POINT.test(figure)
      ? figure
      : ENGLISH.test(figure)
        ? figure.replaceAll(',', '')
        : ''
  const value = Number(plain)
  return plain !== '' && Number.isFinite(value) ? value : null
}

function doubtOf(figure: string, typed: string): Doubt | null {
  if (POINT_OF_THREE.test(figure)) return 'thousands'
  if (COMMA_OF_THREE.test(figure)) return 'decimal'
  return ODD.test(figure) || PARTED.test(typed) ? 'odd' : null
}
