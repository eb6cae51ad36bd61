import { signWords } from '#app/i18n/signs.ts'
import type { Levels } from '#app/domain/assignments/rubric.ts'
import type { GradeResult } from '#app/domain/grading/grade.server.ts'
import { gradingTexts } from './texts.ts'
import type { FieldErrors, FormAnswer, Typed } from '#app/platform/forms.ts'
import { onNewest, refuseForm } from '#app/platform/forms.server.ts'
import type { Language } from '#app/platform/say/language.ts'
import { dateTime, type Place } from '#app/platform/say/time.ts'

/** What another trainer saved meanwhile. */
type TheirGrade = { levels: Levels; comment: string; version: number; by: string; at: string }

/** What stays in the form when it was not saved, and why it was not. */
export type GradeFailure = FormAnswer & { theirs: TheirGrade | null }

type Failed = Extract<GradeResult, { ok: false }>

export function invalidGrade(form: Typed & { errors: FieldErrors }, language: Language) {
  const errors = { komentar: faultSentence(form.errors.komentar, language) }
  return refuseForm(form, errors, { status: 422 }, { theirs: null })
}

export function refusedGrade(form: Typed, failed: Failed, place: Place) {
  const status = 409
  if (failed.reason !== 'stale') {
    const errors = { komentar: gradingTexts[place.language].refusal[failed.reason] }
    return refuseForm(form, errors, { status }, { theirs: null })
  }
  const theirs: TheirGrade = { ...failed.theirs, at: dateTime(failed.theirs.at, place) }
  return refuseForm(onNewest(form), {}, { status }, { theirs })
}

export function faultSentence(code: string | undefined, language: Language): string {
  const { fault } = gradingTexts[language]
  switch (code) {
    case 'tooLong':
    case 'tooShort':
    case 'digits16':
      return fault[code]
    default:
      return signWords(code, language) ?? fault.other
  }
}
