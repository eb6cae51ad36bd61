import { z } from 'zod'
import { CAPACITIES } from '#app/domain/access/roles.ts'
import { dayOrOpen, formParts, idOf } from '#app/platform/forms.schema.ts'

/**
 * Issues carry 'required', 'choice' or 'endFault'. The last day is null when the term is open; `bersamaan`: it is meant
 * that somebody acts beside the definitive holder.
 */
export const appointSchema = z
  .strictObject({
    kunci: formParts.key,
    orang: idOf('choice'),
    kapasitas: z.enum(CAPACITIES, { error: 'choice' }),
    mulai: formParts.day,
    sampai: dayOrOpen('endFault'),
    bersamaan: formParts.tick,
  })
  .refine(({ mulai, sampai }) => sampai === null || sampai >= mulai, { error: 'endFault', path: ['sampai'] })
  .transform((form) => ({
    key: form.kunci,
    personId: form.orang,
    capacity: form.kapasitas,
    firstDay: form.mulai,
    lastDay: form.sampai,
    beside: form.bersamaan,
  }))
export type Appointment = z.infer<typeof appointSchema>
