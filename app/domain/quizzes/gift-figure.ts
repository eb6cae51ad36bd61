/** What a written figure can mean. */
type FigureReading =
  | { kind: 'sure'; value: number }
  /** Groups of thousands and nothing else: the note says how it was read. */
  | { kind: 'grouped'; value: number; plain: string }
  /** Thousands in one country, a decimal in another. */
  | { kind: 'unclear' }
  | { kind: 'none' }

const PLAIN = /^[-+]?(?:\d+\.?|\d*[.,]\d+)(?:e[-+]?\d{1,3})?$/i
const UNCLEAR = /^[-+]?(?!0[.,])\d{1,3}[.,]\d{3}$/
const GROUPED = /^[-+]?[1-9]\d{0,2}(?:(?:\.\d{3})+(?:,\d+)?|(?:,\d{3})+(?:\.\d+)?)$/

/**
 * Reads a figure with a decimal point or comma. One sign before exactly three digits ("11.973", "3,142") has two readings a
 * thousandfold apart, and both are usual: Indonesians part thousands by a point, Moodle writes decimals with one. A wrong
 * guess marks right answers as wrong for a whole cohort, so nothing is guessed. "0.125" and "1234.567" cannot be thousands;
 * "1.250.000" and "11.973,5" can be nothing else.
 */
export function readFigure(written: string): FigureReading {
  const figure = written.trim().replace('\u2212', '-')
  if (UNCLEAR.test(figure)) return { kind: 'unclear' }
  if (PLAIN.test(figure)) return sure(figure.replace(',', '.'))
  if (!GROUPED.test(figure)) return { kind: 'none' }
  const [group = ''] = /[.,]/.exec(figure) ?? []
  const plain = figure.replaceAll(group, '').replace(',', '.')
  const read = sure(plain)
  return read.kind === 'sure' ? { kind: 'grouped', value: read.value, plain } : read
}

function sure(figure: string): { kind: 'sure'; value: number } | { kind: 'none' } {
  const value = Number(figure) + 0 // no minus zero
  return Number.isFinite(value) ? { kind: 'sure', value } : { kind: 'none' }
}
