import { z } from 'zod'
import { safeMarkdown } from '#app/domain/privacy/privacy.schema.ts'
import { formParts } from '#app/platform/forms.schema.ts'
import { LONGEST_TEXT } from './limits.ts'

const text = safeMarkdown(0, LONGEST_TEXT)

/** Saving by itself while the person types. */
export const autosaveSchema = z
  .strictObject({ versi: formParts.versionOrNone, naskah: text })
  .transform(({ versi, naskah }) => ({ from: versi, text: naskah }))

/** Saving by button; it may go on to handing in. */
export const saveSchema = z
  .strictObject({ versi: formParts.versionOrNone, naskah: text, lanjut: z.literal('kirim').optional() })
  .transform(({ versi, naskah, lanjut }) => ({ from: versi, text: naskah, goOn: lanjut !== undefined }))

export const handInSchema = z
  .strictObject({ versi: formParts.versionOrNone, kunci: formParts.key })
  .transform(({ versi, kunci }) => ({ from: versi, key: kunci }))

export const removeFileSchema = z
  .strictObject({ hapus: formParts.uuid })
  .transform(({ hapus }) => ({ fileId: hapus }))
