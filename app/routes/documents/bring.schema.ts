import { z } from 'zod'
import { formParts } from '#app/platform/forms.schema.ts'

/** What stands beside the file. */
export const broughtSchema = z
  .strictObject({ kunci: formParts.key, bagi: z.enum(['judul', 'satu']).default('judul') })
  .transform(({ kunci, bagi }) => ({
    key: kunci,
    split: bagi === 'satu' ? ('one' as const) : ('headings' as const),
  }))

const MOST_PARTS = 100

/** Which drafts are wanted, by their place in the list. */
export const takenSchema = z
  .strictObject({
    kunci: formParts.key,
    draf: z.array(z.coerce.number().int().min(0).max(MOST_PARTS)).max(MOST_PARTS),
    judul: z.array(z.literal('ya')).max(1),
  })
  .transform(({ kunci, draf, judul }) => ({ key: kunci, parts: draf, headings: judul.length > 0 }))
export const TAKEN_LISTS = ['draf', 'judul'] as const

export const undoneSchema = z
  .strictObject({ kunci: formParts.key })
  .transform(({ kunci }) => ({ key: kunci }))
