import { z } from 'zod'
import { letters } from '#app/platform/say/words.ts'
import { textAsShown } from './markdown-shown.ts'
import { findPersonalNumber } from './personal-data.ts'

/** Why a text is refused. Screens turn the code into a sentence; the text itself is never part of the message. */
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
 * A text a person typed: line ends become LF, spaces at both ends go, then `min` to `max` letters, no control
 * characters but tab and LF, no lone surrogates, and nothing that `findPersonalNumber` finds. Issues carry a `TextFault`
 * as message; the first one ends the checks.
 */
export function safeText(min: number, max: number) {
  return z
    .string({ error: fault('notText') })
    .overwrite((text) => text.replace(/\r\n?/g, '\n').trim())
    .check(lettersAtLeast(min, fault('tooShort')), lettersAtMost(max, fault('tooLong')))
    .refine((text) => !hasBadCharacter(text), { error: fault('badCharacter'), abort: true })
    .refine((text) => findPersonalNumber(text) === null, { error: fault('digits16'), abort: true })
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
 * or a change of the writing direction would let them speak in our voice.
 */
export function safeLine(min: number, max: number) {
  return safeText(min, max).refine((text) => !/[\n\u2028-\u202E\u2066-\u2069]/.test(text), {
    error: fault('badCharacter'),
    abort: true,
  })
}

/** Control characters (tab and line feed are fine) and halves of surrogate pairs: PostgreSQL refuses NUL, files break. */
function hasBadCharacter(text: string): boolean {
  return /[^\P{Cc}\t\n]|\p{Cs}/u.test(text)
}
