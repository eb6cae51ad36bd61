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
    target: formParts.day,
    tahu: z.literal('ya').optional(),
  })
  .refine(({ dibuka, tenggat }) => dibuka <= tenggat, { error: 'dueFault', path: ['tenggat'] })
  .refine(({ tenggat, batas }) => tenggat <= batas, { error: 'closeFault', path: ['batas'] })
  .refine(({ tenggat, target }) => tenggat <= target, { error: 'targetFault', path: ['target'] })
  .transform(({ versi, dibuka, tenggat, batas, target, tahu }) => ({
    version: versi,
    opens: dibuka,
    due: tenggat,
    closes: batas,
    target,
    knows: tahu !== undefined,
  }))
export type GivenDates = z.infer<typeof datesSchema>
