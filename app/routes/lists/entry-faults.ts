import { ENTRY_NAME, ENTRY_NOTE } from '#app/domain/reference-lists/entry-limits.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import type { FieldErrors } from '#app/platform/forms.ts'
import type { Language } from '#app/platform/say/language.ts'
import { listTexts } from './texts.ts'

export function labelsOf(t: Record<'name' | 'nameEn' | 'note' | 'from', string>) {
  return { nama: t.name, inggris: t.nameEn, catatan: t.note, mulai: t.from }
}

/** What is wrong with an entry's form, in sentences by field. */
export function entryFaults(codes: FieldErrors, language: Language) {
  const lengths = { nama: ENTRY_NAME, inggris: ENTRY_NAME, catatan: ENTRY_NOTE }
  return faultSentences(codes, language, {}, labelsOf(listTexts[language].list), lengths)
}
