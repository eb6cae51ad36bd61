import { z } from 'zod'
import { formParts } from '#app/platform/forms.schema.ts'

/**
 * The days of an assignment in one cohort; `tahu`: she has seen whose time becomes shorter. Issues carry 'required',
 * 'dueFault', 'closeFault' or 'targetFault'.
 */
export const datesSchema = z
  .strictObject({
    versi: formParts.version,
    dibuka: formParts.day,
    tenggat: formParts.day,
    batas: formParts.day,
    penilaian: formParts.day,
    tahu: z.literal('ya').optional(),
  })
  .refine(({ dibuka, tenggat }) => dibuka <= tenggat, { error: 'dueFault', path: ['tenggat'] })
  .refine(({ tenggat, batas }) => tenggat <= batas, { error: 'closeFault', path: ['batas'] })
  .refine(({ tenggat, penilaian }) => tenggat <= penilaian, { error: 'targetFault', path: ['penilaian'] })
  .transform(({ versi, dibuka, tenggat, batas, penilaian, tahu }) => ({
    version: versi,
    opens: dibuka,
    due: tenggat,
    closes: batas,
    grading: penilaian,
    knows: tahu !== undefined,
  }))
export type GivenDates = z.infer<typeof datesSchema>
