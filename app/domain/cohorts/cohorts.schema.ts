import { z } from 'zod'
import { safeName } from '#app/domain/privacy/privacy.schema.ts'
import { formParts, whole } from '#app/platform/forms.schema.ts'
import { DAY } from '#app/platform/say/time.ts'

const COHORT_NAME_LENGTH = { min: 3, max: 60 }
const MOST_DAYS = 730

/** Issues carry 'required', 'numberFault', 'yearFault', 'quotaFault', 'startFault', 'endFault' or a `TextFault`. */
export const newCohortSchema = z
  .strictObject({
    kunci: formParts.key,
    nomor: whole({ least: 1, most: 999 }, 'numberFault'),
    nama: safeName(COHORT_NAME_LENGTH.min, COHORT_NAME_LENGTH.max),
    tahun: whole({ least: 2024, most: 2099 }, 'yearFault'),
    mulai: formParts.day,
    selesai: formParts.day,
    kuota: whole({ least: 1, most: 500 }, 'quotaFault'),
  })
  .refine(({ mulai, tahun }) => Math.abs(Number(mulai.slice(0, 4)) - tahun) <= 1, {
    error: 'startFault',
    path: ['mulai'],
  })
  .refine(({ mulai, selesai }) => lengthOf(mulai, selesai) > 0 && lengthOf(mulai, selesai) <= MOST_DAYS, {
    error: 'endFault',
    path: ['selesai'],
  })
  .transform((form) => ({
    key: form.kunci,
    number: form.nomor,
    name: form.nama,
    year: form.tahun,
    firstDay: form.mulai,
    lastDay: form.selesai,
    quota: form.kuota,
  }))
export type NewCohort = z.infer<typeof newCohortSchema>

function lengthOf(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY
}
