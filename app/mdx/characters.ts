/**
 * Characters nobody types on purpose into a lesson: controls (except tab and line ends), zero-width, bidi marks,
 * lone surrogates, the mark of a broken character, private use, non-characters and blanks that look like nothing. They hide code from a reviewer
 * or smuggle a scheme past a reader. U+FE0F stays: emoji use it.
 */
const FORBIDDEN =
  /[\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\u2028\u2029]|\u034f|\u115f|\u1160|\u17b4|\u17b5|[\u180b-\u180d]|\u180f|\u3164|\uffa0|\ufffd|(?![\t\n\r])\p{Cc}/u

/** The first forbidden character as `U+200B`, with its index; undefined when the text is clean. */
export function hiddenCharacter(text: string): { index: number; name: string } | undefined {
  const match = FORBIDDEN.exec(text)
  if (!match) return undefined
  const code = text.codePointAt(match.index) ?? 0
  return { index: match.index, name: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` }
}

/** The text with a dot in place of every forbidden character and line end: safe inside a sentence. */
export function withoutHidden(text: string): string {
  return text.replace(/[\t\n\r]/g, ' ').replace(new RegExp(FORBIDDEN.source, 'gu'), '·')
}

/** Line and column, both from 1, of an index in a text. */
export function placeOf(text: string, index: number): { line: number; column: number } {
  const lines = text.slice(0, index).split(/\r\n|\n|\r/)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
