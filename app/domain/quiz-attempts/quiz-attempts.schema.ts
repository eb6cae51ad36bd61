import { z } from 'zod'
import { formParts } from '#app/platform/forms.schema.ts'
import { MOST_ASKED } from './limits.ts'

/** The press that begins an attempt. */
export const startSchema = z.strictObject({ kunci: formParts.key }).transform(({ kunci }) => ({ key: kunci }))

/**
 * `dasar`: how often each answer had been saved when the sheet was drawn, in their order. `habis`: nobody has pressed; the
 * page says that the time is over.
 */
export const handInSchema = z
  .strictObject({
    kunci: formParts.key,
    percobaan: formParts.version,
    dasar: z
      .string()
      .max(MOST_ASKED * 8)
      .regex(/^(?:\d{1,6}(?:,\d{1,6})*)?$/)
      .optional(),
    habis: z.literal('1').optional(),
  })
  .transform(({ kunci, percobaan, dasar, habis }) => ({
    key: kunci,
    attempt: percobaan,
    shown: shownIn(dasar),
    byTime: habis !== undefined,
  }))

/** Calling a text back as the answer that had the mark `dasar` on the screen. */
export const callBackSchema = z
  .strictObject({ tulisan: formParts.uuid, dasar: z.string().max(32) })
  .transform(({ tulisan, dasar }) => ({ textId: tulisan, mark: dasar }))

function shownIn(versions: string | undefined): Record<number, number> {
  const list = versions ? versions.split(',') : []
  return Object.fromEntries(list.map((version, index) => [index + 1, Number(version)]))
}
