import { z } from 'zod'
import { safeLine, safeMarkdown, safeText } from '#app/domain/privacy/privacy.schema.ts'
import { fieldsWithMarks, sentIn } from '#app/platform/field-by-field.schema.ts'
import { formParts, whole } from '#app/platform/forms.schema.ts'
import { DRAFT_LIMITS, DRAFT_NAMES } from './limits.ts'

const WISHES = { simpan: 'save', terbit: 'publish', pratinjau: 'preview' } as const

/** What a trainer writes: facts and text, each with the mark of what it was made from, and what the button is for. */
export const draftSchema = z
  .strictObject({
    ...fieldsWithMarks(DRAFT_NAMES),
    aksi: z.enum(['simpan', 'terbit', 'pratinjau']).default('simpan'),
  })
  .transform((form) => ({ given: sentIn(DRAFT_NAMES, form), wish: WISHES[form.aksi] }))

/** What each field of a draft may say; a text that cannot be published is one too. */
export const draftFields: Readonly<Record<keyof typeof DRAFT_NAMES, z.ZodType<string>>> = {
  title: safeLine(1, DRAFT_LIMITS.title),
  summary: safeText(1, DRAFT_LIMITS.summary),
  minutes: whole({ least: 1, most: DRAFT_LIMITS.minutes }, 'number', 'number').transform(String),
  source: safeMarkdown(1, DRAFT_LIMITS.letters),
  note: safeText(0, DRAFT_LIMITS.note),
}

/** A text to look at before it is saved. */
export const previewSchema = z
  .strictObject({ naskah: z.string().max(DRAFT_LIMITS.letters * 2) })
  .transform(({ naskah }) => ({ source: naskah }))

/** Which version is to be published or restored, its text as the sheet showed it, and the state of the lesson then. */
export const releaseSchema = z
  .strictObject({
    versi: formParts.versionOrNone,
    dilihat: formParts.versionOrNone,
    tanda: z.string({ error: 'required' }).regex(/^[\da-f]{15}$/, { error: 'required' }),
    ukuran: z.enum(['ulang', 'kecil']).default('ulang'),
  })
  .transform(({ versi, dilihat, tanda, ukuran }) => ({
    number: versi,
    seen: dilihat,
    mark: tanda,
    isSmall: ukuran === 'kecil',
  }))
