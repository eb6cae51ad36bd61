import { z } from 'zod'
import { safeMarkdown } from '#app/domain/privacy/privacy.schema.ts'
import { formParts } from '#app/platform/forms.schema.ts'
import { LONGEST_TEXT } from './limits.ts'

const text = safeMarkdown(0, LONGEST_TEXT)

/** A text that is only to be shown. */
export const previewSchema = z
  .strictObject({ naskah: z.string().max(LONGEST_TEXT * 2) })
  .transform(({ naskah }) => ({ text: naskah }))

/** A text that was not chosen in a clash (`GIVEN_UP`), beside the field it was for. */
const given = z.string().optional()

/** Saving by itself while the person types; without `naskah` she only gives a text up. `lagi.`, `sendiri.`: see `AGAIN`, `OWN`. */
export const autosaveSchema = z
  .strictObject({
    versi: formParts.versionOrNone,
    naskah: text.optional(),
    'lagi.naskah': z.string().optional(),
    'disisihkan.naskah': given,
    'sendiri.naskah': z.string().optional(),
  })
  .transform((form) => ({
    from: form.versi,
    text: form.naskah ?? null,
    again: form['lagi.naskah'] !== undefined,
    given: keepable(form['disisihkan.naskah']),
    own: form['sendiri.naskah'] !== undefined,
  }))

/** Saving by button; it may go on to handing in. `pilih`: two texts were shown, and this one was chosen. */
export const saveSchema = z
  .strictObject({
    versi: formParts.versionOrNone,
    naskah: text,
    lanjut: z.literal('kirim').optional(),
    pilih: z.enum(['saya', 'tersimpan']).optional(),
  })
  .transform(({ versi, naskah, lanjut, pilih }) => ({
    from: versi,
    text: naskah,
    goOn: lanjut !== undefined,
    chosen: pilih ?? null,
  }))

/** One that may not be saved is not kept either: it must not hold back what may. */
function keepable(given: string | undefined): string | undefined {
  const judged = text.safeParse(given)
  return judged.success ? judged.data : undefined
}

/** Calling a text back over version `versi` of the one that stands there. */
export const callBackSchema = z
  .strictObject({ tulisan: formParts.uuid, versi: formParts.versionOrNone })
  .transform(({ tulisan, versi }) => ({ textId: tulisan, from: versi }))

/** `lengkap`: the person has said that every file she wants to send is on the list; a page with scripts sees to it. */
export const handInSchema = z
  .strictObject({
    versi: formParts.versionOrNone,
    kunci: formParts.key,
    berkas: z.string({ error: 'required' }).regex(/^[0-9a-f]{32}$/, { error: 'required' }),
    lengkap: formParts.tick.refine((ticked) => ticked, { error: 'unticked' }),
  })
  .transform(({ versi, kunci, berkas }) => ({ from: versi, key: kunci, files: berkas }))

/** Takes a file out; or gives up the sending under `kunci`, of which nobody knows whether it has arrived. */
export const removeFileSchema = z
  .strictObject({
    hapus: formParts.uuid.optional(),
    batal: z.literal('ya').optional(),
    unggahan: formParts.uuid.optional(),
    kunci: formParts.key,
  })
  .refine(
    ({ hapus, batal, unggahan }) => [hapus, batal, unggahan].filter((one) => one !== undefined).length === 1,
  )
  .transform(({ hapus, unggahan, kunci }) => ({
    fileId: hapus ?? null,
    uploadId: unggahan ?? null,
    key: kunci,
  }))

export const restoreFileSchema = z
  .strictObject({ pulihkan: formParts.uuid, kunci: formParts.key })
  .transform(({ pulihkan, kunci }) => ({ fileId: pulihkan, key: kunci }))
