import { z } from 'zod'
import { safeLine } from '#app/domain/privacy/privacy.schema.ts'
import { DAY } from '#app/platform/say/time.ts'

const COHORT_NAME_LENGTH = { min: 3, max: 60 }
const MOST_DAYS = 730

/** A whole number as people type it; `fault` is the code of a wrong one. */
function whole(min: number, max: number, fault: string) {
  return z
    .string({ error: 'required' })
    .trim()
    .min(1, { error: 'required', abort: true })
    .regex(/^\d{1,6}$/, { error: fault, abort: true })
    .transform(Number)
    .refine((number) => number >= min && number <= max, { error: fault })
}

/** Issues carry 'required', 'numberFault', 'yearFault', 'quotaFault', 'startFault', 'endFault' or a `TextFault`. */
export const newCohortSchema = z
  .strictObject({
    kunci: z.uuid({ error: 'required' }),
    nomor: whole(1, 999, 'numberFault'),
    nama: safeLine(COHORT_NAME_LENGTH.min, COHORT_NAME_LENGTH.max),
    tahun: whole(2024, 2099, 'yearFault'),
    mulai: z.iso.date({ error: 'required' }),
    selesai: z.iso.date({ error: 'required' }),
    kuota: whole(1, 500, 'quotaFault'),
  })
  .refine(({ mulai, tahun }) => Math.abs(Number(mulai.slice(0, 4)) - tahun) <= 1, {
    error: 'startFault',
    path: ['mulai'],
  })
  .refine(({ mulai, selesai }) => lengthOf(mulai, selesai) > 0 && lengthOf(mulai, selesai) <= MOST_DAYS, {
    error: 'endFault',
    path: ['selesai'],
  })
export type NewCohort = z.infer<typeof newCohortSchema>

function lengthOf(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY
}
