import { z } from 'zod'
import { formParts, whole } from '#app/platform/forms.schema.ts'

/** Sharing out what nobody marks yet. Issues carry 'required' or 'seedFault'. */
export const shareOutSchema = z
  .strictObject({ kunci: formParts.key, benih: whole({ least: 0, most: 999_999 }, 'seedFault') })
  .transform(({ kunci, benih }) => ({ key: kunci, seed: benih }))
export type SharingForm = z.infer<typeof shareOutSchema>

/** Who is to mark a work, and who was when the page was drawn; empty: nobody. */
export const markerSchema = z
  .strictObject({ penilai: formParts.idOrNone, semula: formParts.idOrNone })
  .transform(({ penilai, semula }) => ({ markerId: penilai, shown: semula }))
export type GivenMarker = z.infer<typeof markerSchema>
