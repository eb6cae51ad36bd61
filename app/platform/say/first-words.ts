import { wordsOf } from './words.ts'

/** The first words of a text on one line, at most so many letters of it. */
export function firstWords(text: string, most: number): string {
  const plain = wordsOf(text).join(' ')
  const found = [...plain]
  if (found.length <= most) return plain
  const cut = found.slice(0, most).join('')
  const end = cut.lastIndexOf(' ')
  return `${end > most / 2 ? cut.slice(0, end) : cut}…`
}
