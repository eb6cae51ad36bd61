const SPACES = /\s+/g
/** "Rp", "%", "persen" are no part of a number, and everybody writes them. */
const AROUND = /^(?:rp\.?)?|(?:%|persen)$/gi
/** Indonesians part thousands by a point and write decimals with a comma. */
const INDONESIAN = /^[-+]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$|^[-+]?,\d+$/
/** Phones write what their keyboard has: a point before a decimal. */
const POINT = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d{1,3})?$/i
const ENGLISH = /^[-+]?[1-9]\d{0,2}(?:,\d{3})+\.\d+$|^[-+]?[1-9]\d{0,2}(?:,\d{3}){2,}$/

/**
 * The numbers that somebody can have meant, none when it is no number. "1.234" has two readings a thousandfold apart, and
 * both are usual: whoever means the right one is right, because nobody is asked back while her time runs. A comma before
 * digits is a decimal here, so "1,234" has one reading; "1,234.5" can be nothing but English.
 */
export function readNumber(typed: string): number[] {
  const figure = typed.normalize('NFC').replace(SPACES, '').replaceAll('\u2212', '-').replace(AROUND, '')
  const readings: number[] = []
  if (INDONESIAN.test(figure)) readings.push(Number(figure.replaceAll('.', '').replace(',', '.')))
  if (POINT.test(figure)) readings.push(Number(figure))
  if (readings.length === 0 && ENGLISH.test(figure)) readings.push(Number(figure.replaceAll(',', '')))
  return [...new Set(readings.filter(Number.isFinite))]
}
