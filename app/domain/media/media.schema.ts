import { z } from 'zod'
import { formParts } from '#app/platform/forms.schema.ts'

/** Beside a file in parts: what came in pieces is there, or is given up. */
export const sentMediumSchema = z
  .strictObject({
    unggahan: formParts.uuid.optional(),
    batal: z.literal('ya').optional(),
    kunci: formParts.key,
  })
  .refine(({ unggahan, batal }) => (unggahan === undefined) !== (batal === undefined))
  .transform(({ unggahan, kunci }) => ({ uploadId: unggahan ?? null, key: kunci }))

export const removeMediumSchema = z
  .strictObject({ hapus: formParts.uuid, kunci: formParts.key })
  .transform(({ hapus, kunci }) => ({ linkId: hapus, key: kunci }))

export const restoreMediumSchema = z
  .strictObject({ pulihkan: formParts.uuid, kunci: formParts.key })
  .transform(({ pulihkan, kunci }) => ({ linkId: pulihkan, key: kunci }))
