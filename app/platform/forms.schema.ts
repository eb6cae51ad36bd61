import { z } from 'zod'
import { BASE } from './forms.ts'

/** Above any version a row will reach, and what the databases still count in 32 bits: more is no form of ours. */
const VERSION_DIGITS = 9
const ID_LETTERS = 40
const MARK_LETTERS = 40

/**
 * The pieces that forms have in common, once. Their issues carry 'required' where nothing else is said. A schema stands
 * on the wire's names, so that faults are told by field, and ends in a `transform` to the domain's English ones.
 */
export const formParts = {
  /** Makes sending a form twice have the effect of once; `SubmissionKey` puts it into the page. */
  key: z.uuid({ error: 'required' }),
  /** The version of the row that was on the screen; `ShownVersion` puts it into the page. */
  version: versionFrom('[1-9]'),
  /** The same where the page also shows what was never saved: 0. */
  versionOrNone: versionFrom('\\d'),
  /** The id of a row whose ids are UUIDs. */
  uuid: z.uuid({ error: 'required' }),
  /** A day as the phone's calendar sends it, yyyy-mm-dd. */
  day: z.iso.date({ error: 'required' }),
  /** An id that need not be chosen: null when it is not. */
  idOrNone: z
    .string()
    .max(ID_LETTERS)
    .transform((id) => (id === '' ? null : id)),
  /** A tick box on its own, as a yes or a no. */
  tick: z
    .enum(['ya', 'on'])
    .optional()
    .transform((ticked) => ticked !== undefined),
}

/** The id of a row; `fault` is the code of a missing one, 'choice' where it is picked from a list. */
export function idOf(fault: 'required' | 'choice' = 'required') {
  return z.string({ error: fault }).min(1, { error: fault }).max(ID_LETTERS)
}

/** The marks of what these fields showed, as `ShownFields` puts them into the page. */
export function shownFields(...names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [BASE + name, z.string().max(MARK_LETTERS).optional()]))
}

/** A day that may be left open: null when it is; `fault` is the code of one that is no day. */
export function dayOrOpen(fault: string) {
  return z.union([z.literal('').transform(() => null), z.iso.date({ error: fault })])
}

/** A whole number as people type it; `fault` is the code of a wrong one, `missing` that of none. */
export function whole({ least, most }: { least: number; most: number }, fault: string, missing = 'required') {
  return z
    .string({ error: missing })
    .trim()
    .min(1, { error: missing, abort: true })
    .regex(/^\d{1,6}$/, { error: fault, abort: true })
    .transform(Number)
    .refine((number) => number >= least && number <= most, { error: fault })
}

function versionFrom(first: string) {
  return z
    .string({ error: 'required' })
    .regex(new RegExp(`^${first}\\d{0,${VERSION_DIGITS - 1}}$`), { error: 'required' })
    .transform(Number)
}
