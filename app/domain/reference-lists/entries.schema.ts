import { z } from 'zod'
import { ENTRY_NAME, ENTRY_NOTE } from './entry-limits.ts'
import { safeLine, safeText } from '#app/domain/privacy/privacy.schema.ts'
import { formParts } from '#app/platform/forms.schema.ts'

const words = {
  nama: safeLine(ENTRY_NAME.min, ENTRY_NAME.max),
  inggris: safeLine(ENTRY_NAME.min, ENTRY_NAME.max),
  catatan: safeText(ENTRY_NOTE.min, ENTRY_NOTE.max),
}

/** Issues carry 'required' or a `TextFault`. */
export const newEntrySchema = z
  .strictObject({ kunci: formParts.key, ...words, mulai: formParts.day })
  .transform(({ kunci, nama, inggris, catatan, mulai }) => ({
    key: kunci,
    name: nama,
    nameEn: inggris,
    note: catatan,
    firstDay: mulai,
  }))
export type NewEntry = z.infer<typeof newEntrySchema>

export const changeEntrySchema = z
  .strictObject({ versi: formParts.version, ...words })
  .transform(({ versi, nama, inggris, catatan }) => ({
    version: versi,
    name: nama,
    nameEn: inggris,
    note: catatan,
  }))
export type ChangedEntry = z.infer<typeof changeEntrySchema>

/** `akhir`: the last day on which it is offered. */
export const endEntrySchema = z
  .strictObject({ versi: formParts.version, akhir: formParts.day })
  .transform(({ versi, akhir }) => ({ version: versi, lastDay: akhir }))
export type EndedEntry = z.infer<typeof endEntrySchema>

/** Bringing back and taking away: nothing but what was on the screen. */
export const sameEntrySchema = z
  .strictObject({ versi: formParts.version })
  .transform(({ versi }) => ({ version: versi }))

/** `tempat`: where it stood on the page, so that a list somebody else has ordered meanwhile is not ordered unseen. */
export const moveEntrySchema = z
  .strictObject({ kunci: formParts.key, tempat: formParts.version, arah: z.enum(['naik', 'turun']) })
  .transform(({ kunci, tempat, arah }) => ({
    key: kunci,
    position: tempat,
    by: arah === 'naik' ? (-1 as const) : (1 as const),
  }))
export type MovedEntry = z.infer<typeof moveEntrySchema>
