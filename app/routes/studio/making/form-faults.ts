import { DRAFT_LIMITS } from '#app/domain/content/limits.ts'
import { MODULE_LIMITS } from '#app/domain/content/making/limits.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import type { FieldErrors } from '#app/platform/forms.ts'
import type { Language } from '#app/platform/say/language.ts'
import { makingTexts } from './texts.ts'

/** What is wrong with a module's form, in sentences by field. */
export function moduleFaults(codes: FieldErrors, language: Language): Record<string, string> {
  const t = makingTexts[language]
  const lengths = {
    judul: { min: 1, max: MODULE_LIMITS.title },
    ringkasan: { min: 1, max: MODULE_LIMITS.summary },
    pengantar: { min: 0, max: MODULE_LIMITS.intro },
  }
  return faultSentences(named(codes), language, t.faults, t.module.fields, lengths)
}

/** The same of a lesson's form. */
export function lessonFaults(codes: FieldErrors, language: Language): Record<string, string> {
  const t = makingTexts[language]
  const lengths = {
    judul: { min: 1, max: DRAFT_LIMITS.title },
    ringkasan: { min: 1, max: DRAFT_LIMITS.summary },
  }
  return faultSentences(named(codes), language, t.faults, t.lesson.fields, lengths)
}

/** These fields hold at least one letter: what is too short is empty, and said by its name. */
function named(codes: FieldErrors): FieldErrors {
  return Object.fromEntries(
    Object.entries(codes).map(([field, code]) => [field, code === 'tooShort' ? 'required' : code]),
  )
}
