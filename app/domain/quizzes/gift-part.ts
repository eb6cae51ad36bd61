import { TEXT_FORMATS, type FormattedText, type TextFormat } from './question.ts'

/**
 * A piece of a GIFT file that knows the line it begins on. Comment lines are fillers in both texts; `masked` is as long
 * as `text` and has fillers for escapes (`\=`) too: signs are looked for in `masked`, contents are read from `text`.
 */
export type Part = { text: string; masked: string; line: number }

/** Noncharacters, which the reader refuses in its input. */
const ESCAPE_FILLER = '\uFDD0'
const COMMENT_FILLER = '\uFDD1'

/** GIFT's escapes; `\frac` and the like stay. `-\>` is ours: GIFT itself has no way to write an arrow in a premise. */
const ESCAPES = /\\([:#={}~n\\])|-\\>/g
const OUTER_SPACE = /[\s\uFDD1]/

/** Makes a part of whole lines; `isLeftOut` tells the comments and the like. */
export function partOf(
  lines: string[],
  line: number,
  isLeftOut: (content: string, index: number) => boolean,
): Part {
  const text = lines
    .map((content, index) => (isLeftOut(content, index) ? COMMENT_FILLER.repeat(content.length) : content))
    .join('\n')
  return { text, masked: masked(text), line }
}

/** As long as the text, with fillers for its escapes. */
export function masked(text: string): string {
  return text.replace(ESCAPES, (escape) => ESCAPE_FILLER.repeat(escape.length))
}

export function cut(part: Part, from: number, to: number = part.text.length): Part {
  const line = part.line + part.text.slice(0, from).split('\n').length - 1
  return { text: part.text.slice(from, to), masked: part.masked.slice(from, to), line }
}

/** The part before and the part after the first unescaped `sign`, or null where there is none. */
export function splitAt(part: Part, sign: string): [before: Part, after: Part] | null {
  const at = part.masked.indexOf(sign)
  return at < 0 ? null : [cut(part, 0, at), cut(part, at + sign.length)]
}

/** Without spaces, line ends and comments at both ends; escaped line ends stay. */
export function trimmed(part: Part): Part {
  let from = 0
  let to = part.masked.length
  while (from < to && OUTER_SPACE.test(part.masked.charAt(from))) from += 1
  while (from < to && OUTER_SPACE.test(part.masked.charAt(to - 1))) to -= 1
  return from === to ? cut(part, 0, 0) : cut(part, from, to)
}

/** The contents: comment lines gone, escapes resolved. Not trimmed. */
export function contents(part: Part): string {
  return part.text
    .replace(/\uFDD1+\n?/g, '')
    .replace(ESCAPES, (_escape, sign?: string) => (sign === undefined ? '->' : sign === 'n' ? '\n' : sign))
}

/** The contents with a leading `[markdown]` and its like taken as the format; trimmed. */
export function formatted(part: Part, usual: TextFormat): FormattedText {
  const whole = trimmed(part)
  const format = TEXT_FORMATS.find((name) => whole.text.startsWith(`[${name}]`))
  const text = format ? cut(whole, format.length + 2) : whole
  return { text: contents(text).trim(), format: format ?? usual }
}

/** Whether a text names its format. */
export function saysFormat(part: Part): boolean {
  const { text } = trimmed(part)
  return TEXT_FORMATS.some((name) => text.startsWith(`[${name}]`))
}

/** As `formatted`, but nothing said is null. */
export function feedbackOf(part: Part | undefined, usual: TextFormat): FormattedText | null {
  if (!part) return null
  const feedback = formatted(part, usual)
  return feedback.text === '' ? null : feedback
}
