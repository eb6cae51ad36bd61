import { hiddenSigns, replaceHiddenSigns } from '#app/platform/say/hidden-signs.ts'

/** The first hidden sign as `U+200B`, with its index; undefined when the text is clean. */
export function hiddenCharacter(text: string): { index: number; name: string } | undefined {
  const [first] = hiddenSigns(text)
  if (!first) return undefined
  const code = first.sign.codePointAt(0) ?? 0
  return { index: first.index, name: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` }
}

/** The text with a dot in place of every hidden sign and line end: safe inside a sentence. */
export function withoutHidden(text: string): string {
  return replaceHiddenSigns(text.replace(/[\t\n\r]/g, ' '), () => '·')
}

/** Line and column, both from 1, of an index in a text. */
export function placeOf(text: string, index: number): { line: number; column: number } {
  const lines = text.slice(0, index).split(/\r\n|\n|\r/)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
