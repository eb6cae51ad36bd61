/** One sign of a pattern; null stands for any number of signs. */
type Sign = string | null

/**
 * Does a text say what an answer asks, as Moodle compares short answers: capitals and blanks make no difference, `*` stands
 * for anything, `\*` for an asterisk. Goes back to the last `*` only, so that no answer is slow to compare.
 */
export function saysSame(typed: string, asked: string): boolean {
  const text = [...plainly(typed)]
  const pattern = signsOf(plainly(asked))
  let [at, place] = [0, 0]
  let star: { at: number; place: number } | null = null
  while (at < text.length) {
    if (place < pattern.length && pattern[place] === null) {
      star = { at, place }
      place += 1
    } else if (place < pattern.length && pattern[place] === text[at]) {
      at += 1
      place += 1
    } else if (star) {
      star.at += 1
      at = star.at
      place = star.place + 1
    } else return false
  }
  return pattern.slice(place).every((sign) => sign === null)
}

function signsOf(pattern: string): Sign[] {
  return [...pattern.matchAll(/\\\*|[\s\S]/gu)].map(([sign]) =>
    sign === '*' ? null : sign === '\\*' ? '*' : sign,
  )
}

function plainly(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}
