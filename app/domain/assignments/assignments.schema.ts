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

/** `lengkap`: the person has said that every file she wants to send is on the list; a page with scripts sees to it. */
export const handInSchema = z
  .strictObject({
    versi: formParts.versionOrNone,
    kunci: formParts.key,
    berkas: z.string({ error: 'required' }).regex(/^[0-9a-f]{32}$/, { error: 'required' }),
    lengkap: formParts.tick.refine((ticked) => ticked, { error: 'unticked' }),
  })
  .transform(({ versi, kunci, berkas }) => ({ from: versi, key: kunci, files: berkas }))

export const removeFileSchema = z
  .strictObject({ hapus: formParts.uuid, kunci: formParts.key })
  .transform(({ hapus, kunci }) => ({ fileId: hapus, key: kunci }))

export const restoreFileSchema = z
  .strictObject({ pulihkan: formParts.uuid, kunci: formParts.key })
  .transform(({ pulihkan, kunci }) => ({ fileId: pulihkan, key: kunci }))
