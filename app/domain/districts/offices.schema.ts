import { z } from 'zod'
import { CAPACITIES } from '#app/domain/access/roles.ts'

const id = z.string().max(40)
const kunci = z.uuid({ error: 'required' })

/** Issues carry 'required', 'choice' or 'endFault'. `sampai` is the last day of the term, null when it is open. */
export const appointSchema = z
  .strictObject({
    kunci,
    orang: id.min(1, { error: 'choice' }),
    kapasitas: z.enum(CAPACITIES, { error: 'choice' }),
    mulai: z.iso.date({ error: 'required' }),
    sampai: z.union([z.literal('').transform(() => null), z.iso.date({ error: 'endFault' })]),
  })
  .refine(({ mulai, sampai }) => sampai === null || sampai >= mulai, { error: 'endFault', path: ['sampai'] })
export type Appointment = z.infer<typeof appointSchema>

export const endTermSchema = z.strictObject({ masa: id.min(1, { error: 'required' }) })
