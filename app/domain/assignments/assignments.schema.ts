import { z } from 'zod'
import { safeMarkdown } from '#app/domain/privacy/privacy.schema.ts'
import { LONGEST_TEXT } from './limits.ts'

/** The version of the text that the person saw; 0 before anything was saved. */
export const versionSchema = z
  .string({ error: 'required' })
  .regex(/^\d{1,9}$/, { error: 'required' })
  .transform(Number)

const textSchema = safeMarkdown(0, LONGEST_TEXT)

/** Saving by itself while the person types. */
export const autosaveSchema = z.object({ versi: versionSchema, naskah: textSchema }).strict()

/** Saving by button; `lanjut` goes on to handing in. */
export const saveSchema = z
  .object({ versi: versionSchema, naskah: textSchema, lanjut: z.literal('kirim').optional() })
  .strict()

export const handInSchema = z.object({ versi: versionSchema, kunci: z.uuid({ error: 'required' }) }).strict()

export const removeFileSchema = z.object({ hapus: z.uuid({ error: 'required' }) }).strict()
