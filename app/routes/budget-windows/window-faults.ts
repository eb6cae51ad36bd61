import { faultSentences } from '#app/i18n/faults.ts'
import type { FieldErrors } from '#app/platform/forms.ts'
import type { Language } from '#app/platform/say/language.ts'
import { windowTexts } from './texts.ts'

/** What is wrong with a window's form, in sentences by field. */
export function windowFaults(codes: FieldErrors, language: Language) {
  const t = windowTexts[language].windows
  const own = { tooShort: t.faults.name, tooLong: t.faults.name }
  return faultSentences(codes, language, own, { kode: t.code, tutup: t.day })
}
