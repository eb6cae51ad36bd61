import { z } from 'zod'
import { safeLine } from '#app/domain/privacy/privacy.schema.ts'
import { WINDOW_CODES } from './codes.ts'

const WINDOW_NAME_LENGTH = { min: 3, max: 80 }

/** Issues carry 'required', 'choice' or a `TextFault`. `tutup` is the last day. */
export const newWindowSchema = z.strictObject({
  kunci: z.uuid({ error: 'required' }),
  kode: z.enum(WINDOW_CODES, { error: 'choice' }),
  nama: safeLine(WINDOW_NAME_LENGTH.min, WINDOW_NAME_LENGTH.max),
  tutup: z.iso.date({ error: 'required' }),
})
export type NewWindow = z.infer<typeof newWindowSchema>

export const removeWindowSchema = z.strictObject({ kunci: z.uuid({ error: 'required' }) })
