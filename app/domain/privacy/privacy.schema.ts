import { z } from 'zod'
import { nameKey } from '#app/platform/say/name-key.ts'
import { seenOf } from '#app/platform/say/names.ts'
import { withLineFeeds } from '#app/platform/say/line-ends.ts'
import { findSigns, signsCode, type Writing } from '#app/platform/say/signs.ts'
import { letters } from '#app/platform/say/words.ts'
import { textAsShown } from './markdown-shown.ts'
import { findPersonalNumber } from './personal-number.ts'

/**
 * Why a text is refused; 'badCharacter' is followed by its place, as `signsCode` writes it. Screens turn the code into a
 * sentence; the text itself is never part of the message.
 */
export type TextFault = 'notText' | 'tooShort' | 'tooLong' | 'badCharacter' | 'digits16'

function fault(code: TextFault): TextFault {
  return code
}

/** At least so many letters, as `letters` counts them for the screens too. The message is the code. */
export function lettersAtLeast(min: number, code: string) {
  return z.refine<string>((text) => letters(text) >= min, { error: code, abort: true })
}

/** At most so many letters, as `letters` counts them for the screens too. The message is the code. */
export function lettersAtMost(max: number, code: string) {
  return z.refine<string>((text) => letters(text) <= max, { error: code, abort: true })
}

/**
 * A text a person typed: line ends become LF, no signs that `findSigns` finds, spaces at both ends go, then `min` to
 * `max` letters, and nothing that `findPersonalNumber` finds. Issues carry a `TextFault` as message; the first one ends
 * the checks. Lines are counted as they stand in the field, so the signs are looked for before the start is trimmed.
 */
export function safeText(min: number, max: number) {
  return typed('text', min, max)
}

/** Names and titles, one a line: a `safeText` of which each line may hold what a `safeLine` may; so tabs are blanks. */
export function safeLines(min: number, max: number) {
  return typed('lines', min, max)
}

/** A `safeText` that is shown as Markdown: its marks must not part a number that its reader sees whole. */
export function safeMarkdown(min: number, max: number) {
  return safeText(min, max).refine((text) => findPersonalNumber(textAsShown(text)) === null, {
    error: fault('digits16'),
    abort: true,
  })
}

/**
 * A `safeText` on one line, for names and titles: they stand in mails and lists among words of ours, where a line end
 * or a change of the writing direction would let them speak in our voice. `min` letters of it can be seen. Tabs in it become
 * one blank.
 */
export function safeLine(min: number, max: number) {
  return typed('line', min, max).refine((text) => letters(seenOf(text)) >= min, {
    error: fault('tooShort'),
    abort: true,
  })
}

/**
 * A `safeLine` that names somebody or something: kept in composed letters, so that it is one name however it was typed;
 * `min` letters of it can be searched for.
 */
export function safeName(min: number, max: number) {
  return safeLine(min, max)
    .overwrite((name) => name.normalize('NFC'))
    .refine((name) => letters(nameKey(name)) >= min, { error: fault('tooShort') })
}

function typed(writing: Writing, min: number, max: number) {
  return (
    z
      .string({ error: fault('notText') })
      .overwrite((text) => withLineFeeds(text).trimEnd())
      .overwrite((text) => (writing === 'line' ? text.trimStart() : text))
      .overwrite((text) => (writing === 'text' ? text : withoutTabs(text)))
      .refine((text) => !findSigns(text, writing), {
        error: ({ input }) => codeOfSigns(input, writing),
        abort: true,
      })
      // A text of which nobody sees anything is none: it must not count as an answer.
      .overwrite((text) => (seenOf(text) === '' ? '' : text.trimStart()))
      .check(lettersAtLeast(min, fault('tooShort')), lettersAtMost(max, fault('tooLong')))
      .refine((text) => findPersonalNumber(text) === null, { error: fault('digits16'), abort: true })
  )
}

/** In a name a tab is a blank that came along from a spreadsheet: lists and files of columns would break at it. */
function withoutTabs(names: string): string {
  return names.replace(/[ \t]+/g, (gap) => (gap.includes('\t') ? ' ' : gap))
}

function codeOfSigns(text: unknown, writing: Writing): string {
  const found = typeof text === 'string' ? findSigns(text, writing) : null
  return found ? signsCode(found) : fault('badCharacter')
}
