import { z } from 'zod'
import { safeLine } from '#app/domain/privacy/privacy.schema.ts'
import { formParts } from '#app/platform/forms.schema.ts'
import { WINDOW_CODES } from './codes.ts'

const WINDOW_NAME_LENGTH = { min: 3, max: 80 }

/** Issues carry 'required', 'choice' or a `TextFault`. */
export const newWindowSchema = z
  .strictObject({
    kunci: formParts.key,
    kode: z.enum(WINDOW_CODES, { error: 'choice' }),
    nama: safeLine(WINDOW_NAME_LENGTH.min, WINDOW_NAME_LENGTH.max),
    tutup: formParts.day,
  })
  .transform(({ kunci, kode, nama, tutup }) => ({ key: kunci, code: kode, name: nama, lastDay: tutup }))
export type NewWindow = z.infer<typeof newWindowSchema>

/** A window with other words or another last day. Issues as of a new one. */
export const changeWindowSchema = z
  .strictObject({
    versi: formParts.version,
    kode: z.enum(WINDOW_CODES, { error: 'choice' }),
    nama: safeLine(WINDOW_NAME_LENGTH.min, WINDOW_NAME_LENGTH.max),
    tutup: formParts.day,
  })
  .transform(({ versi, kode, nama, tutup }) => ({ version: versi, code: kode, name: nama, lastDay: tutup }))
export type ChangedWindow = z.infer<typeof changeWindowSchema>

export const removeWindowSchema = z
  .strictObject({ kunci: formParts.key, versi: formParts.version })
  .transform(({ kunci, versi }) => ({ key: kunci, version: versi }))
export type RemovedWindow = z.infer<typeof removeWindowSchema>
