import { TEXT_FORMATS, type FormattedText, type TextFormat } from './question.ts'

/**
 * A text so that the reader takes every letter of it for a letter. GIFT has no sign for an arrow in a text: `-\>` is ours, and
 * Moodle shows its backslash, so it is written only where an arrow would make a pair (`asPairSide`).
 */
export function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]|[\uFDD0\uFDD1]/gu, ' ')
    .replace(/[\\:#={}~]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
}

/** A text beside an arrow that counts. */
export function asPairSide(written: string): string {
  return written.replaceAll('->', String.raw`-\>`)
}

/** A text with the name of its format, where that is not the one its reader would take. */
export function formatted({ text, format }: FormattedText, usual: TextFormat): string {
  return `${format === usual && !beginsWithFormat(text) ? '' : `[${format}]`}${escaped(text)}`
}

/** What is always of one format: a short answer, the answer of a pair. Only a text that begins like a format names it. */
export function plainly(text: string): string {
  return beginsWithFormat(text) ? `[plain]${escaped(text)}` : escaped(text)
}

function beginsWithFormat(text: string): boolean {
  return TEXT_FORMATS.some((format) => text.startsWith(`[${format}]`))
}

/** `#Tepat.`; a blank before a figure, because "RT #3" may be a number. */
export function feedbackAfter(sign: '#' | '####', said: FormattedText | null, usual: TextFormat): string {
  if (!said) return ''
  const written = formatted(said, usual)
  return `${sign}${/^\d/.test(written) ? ' ' : ''}${written}`
}

/** `%50%`, `%-33.33333%`; nothing where the sign says it, unless the answer begins with a percent sign of its own. */
export function weightBefore(weight: number, usual: number, answer: string): string {
  return weight === usual && !answer.startsWith('%') ? '' : `%${plainNumber(weight)}%`
}

/** Without an exponent, which weights do not have: numbers get one below a millionth. */
function plainNumber(value: number): string {
  return String(Number(value.toFixed(6)))
}

/** A figure with one reading only: "3.142" may be thousands, "3.1420" is not. */
export function figure(value: number): string {
  const written = String(value)
  return /^-?(?!0\.)\d{1,3}\.\d{3}$/.test(written) ? `${written}0` : written
}
