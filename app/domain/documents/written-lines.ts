/** How all letters of a line look, its label aside; what only some of them have is not said. */
export const LINE_MARKS = ['highlight', 'colour', 'underline', 'bold'] as const
export type LineMark = (typeof LINE_MARKS)[number]

/**
 * A document line by line as its reader sees it, with the labels that its program counts ("1.", "A."): for readers to whom
 * it matters how a line looks. What nobody sees is not there.
 */
export type WrittenBlock =
  | { kind: 'line'; text: string; marks: readonly LineMark[] }
  | { kind: 'table'; rows: readonly (readonly string[])[] }
  | { kind: 'picture'; name: string }

/** Letters and how they look, one after the other. */
export type LookedAt = { text: string; marks: readonly LineMark[] }

const LABEL = /^\s*[*(]?(?:\d{1,3}|[A-Za-z])[.)]\s*/

/** The marks that every letter behind the label has; blanks count for nothing. */
export function commonMarks(pieces: readonly LookedAt[]): LineMark[] {
  const whole = pieces.map(({ text }) => text).join('')
  const label = LABEL.exec(whole)?.[0].length ?? 0
  let at = 0
  let common: LineMark[] | null = null
  for (const { text, marks } of pieces) {
    const shown = text.slice(Math.max(0, label - at)).trim()
    at += text.length
    if (shown === '') continue
    common = (common ?? [...LINE_MARKS]).filter((mark) => marks.includes(mark))
  }
  return common ?? []
}

/** A line of its pieces; null where it says nothing. */
export function lineOfPieces(pieces: readonly LookedAt[]): WrittenBlock | null {
  const text = pieces
    .map((piece) => piece.text)
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
  return text === '' ? null : { kind: 'line', text, marks: commonMarks(pieces) }
}
