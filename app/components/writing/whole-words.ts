import type { Spot } from './spot.ts'

const WORD = /[\p{L}\p{N}]/u

/** What is marked, from the beginning of its first word to the end of its last one. A caret stays one. */
export function wholeWords(spot: Spot): Spot {
  const { text } = spot
  const marked = text.slice(spot.start, spot.end)
  if (marked.trim() === '') return spot
  let start = spot.end - marked.trimStart().length
  let end = spot.start + marked.trimEnd().length
  while (WORD.test(text.charAt(start)) && WORD.test(text.charAt(start - 1))) start -= 1
  while (WORD.test(text.charAt(end - 1)) && WORD.test(text.charAt(end))) end += 1
  return { text, start, end }
}
