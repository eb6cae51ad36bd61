import { seenOf } from './names.ts'

/**
 * The letters of a text as every limit counts them, in the browser and on the server: code points between the first and
 * the last that is no space. A line end is one, also where a form sends it as CR and LF. A text of which nobody sees
 * anything has none.
 */
export function letters(text: string): number {
  return seenOf(text) === '' ? 0 : [...text.replaceAll('\r\n', '\n').trim()].length
}

/** The words of a text as a reader counts them: what stands between spaces and line ends. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

export function countWords(text: string): number {
  return wordsOf(text).length
}

/** The lines of a list that a person typed, one thing a line; empty lines are none. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Where the nth of these lines stands in the text as it was typed, from 0; null when there are fewer. */
export function spanOfLine(text: string, nth: number): { start: number; end: number } | null {
  let start = 0
  let seen = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    if (line.trim() !== '' && seen++ === nth) return { start, end }
    start = end + 1
  }
  return null
}

/** A text as a sentence begins with it. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('id') + text.slice(1)
}
