import { z } from 'zod'
import { safeName } from '#app/domain/privacy/privacy.schema.ts'
import { formParts, whole } from '#app/platform/forms.schema.ts'
import { DAY } from '#app/platform/say/time.ts'

const COHORT_NAME_LENGTH = { min: 3, max: 60 }
const MOST_DAYS = 730

const facts = {
  nomor: whole({ least: 1, most: 999 }, 'numberFault'),
  nama: safeName(COHORT_NAME_LENGTH.min, COHORT_NAME_LENGTH.max),
  tahun: whole({ least: 2024, most: 2099 }, 'yearFault'),
  mulai: formParts.day,
  selesai: formParts.day,
  kuota: whole({ least: 1, most: 500 }, 'quotaFault'),
}
type Facts = z.infer<z.ZodObject<typeof facts>>

const BEGINS = { error: 'startFault', path: ['mulai'] }
const ENDS = { error: 'endFault', path: ['selesai'] }

/** Issues carry 'required', 'numberFault', 'yearFault', 'quotaFault', 'startFault', 'endFault' or a `TextFault`. */
export const newCohortSchema = z
  .strictObject({ kunci: formParts.key, ...facts })
  .refine(beginsInItsYear, BEGINS)
  .refine(endsInTime, ENDS)
  .transform(({ kunci, ...form }) => ({ key: kunci, ...factsOf(form) }))
export type NewCohort = z.infer<typeof newCohortSchema>

/** A cohort as it is to be from now on; `lebih`: she knows that more take part than the quota allows. Issues as of a new one. */
export const changeCohortSchema = z
  .strictObject({ versi: formParts.version, lebih: z.literal('ya').optional(), ...facts })
  .refine(beginsInItsYear, BEGINS)
  .refine(endsInTime, ENDS)
  .transform(({ versi, lebih, ...form }) => ({
    version: versi,
    overQuota: lebih !== undefined,
    ...factsOf(form),
  }))
export type ChangedCohort = z.infer<typeof changeCohortSchema>

function beginsInItsYear({ mulai, tahun }: Facts): boolean {
  return Math.abs(Number(mulai.slice(0, 4)) - tahun) <= 1
}

function endsInTime({ mulai, selesai }: Facts): boolean {
  return lengthOf(mulai, selesai) > 0 && lengthOf(mulai, selesai) <= MOST_DAYS
}

function factsOf({ nomor, nama, tahun, mulai, selesai, kuota }: Facts) {
  return { number: nomor, name: nama, year: tahun, firstDay: mulai, lastDay: selesai, quota: kuota }
}

function lengthOf(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY
}
