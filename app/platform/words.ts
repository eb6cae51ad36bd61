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
