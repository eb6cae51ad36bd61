import { faultSentences } from '#app/i18n/faults.ts'
import type { FieldErrors } from '#app/platform/forms.ts'
import type { Language } from '#app/platform/say/language.ts'
import { cohortTexts } from './texts.ts'

/** What is wrong with a cohort's form, in sentences by field; each empty one by its name: five times the same would help nobody. */
export function cohortFaults(codes: FieldErrors, language: Language): Record<string, string> {
  const { create: t } = cohortTexts[language]
  const labels = { nomor: t.number, tahun: t.year, mulai: t.from, selesai: t.to, kuota: t.quota }
  const empty = Object.entries(labels).filter(([field]) => codes[field] === 'required')
  const said = Object.fromEntries(empty.map(([field, label]) => [field, t.missing({ field: label })]))
  const named: Record<string, string> =
    codes.nama === 'tooShort' || codes.nama === 'tooLong' ? { nama: t.faults.name } : {}
  return { ...faultSentences(codes, language, t.faults), ...said, ...named }
}
