/** A text, and what is marked in it. */
export type Spot = { text: string; start: number; end: number }

/** What is put in place of a part of a text, and what is marked afterwards. */
export type Edit = { from: number; to: number; insert: string; start: number; end: number }

/** From the beginning of the first marked line to the end of the last one. */
export function linesAt({ text, start, end }: Spot): { from: number; to: number } {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const after = text.indexOf('\n', Math.max(from, end))
  return { from, to: after === -1 ? text.length : after }
}

/** The text after an edit. */
export function edited(text: string, { from, to, insert }: Edit): string {
  return text.slice(0, from) + insert + text.slice(to)
}
