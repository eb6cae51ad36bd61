import { faultSentences } from '#app/i18n/faults.ts'
import type { FieldErrors } from '#app/platform/forms.ts'
import type { Language } from '#app/platform/say/language.ts'
import { officeTexts } from './texts.ts'

/** What the fields of an office's forms are called. */
export function officeLabels(language: Language) {
  const t = officeTexts[language].office
  return { jenis: t.kind, perangkat: t.agency, nama: t.name, atasan: t.superior }
}

export function officeFaults(codes: FieldErrors, language: Language) {
  return faultSentences(codes, language, {}, officeLabels(language), { nama: { min: 3, max: 120 } })
}
