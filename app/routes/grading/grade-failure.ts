import type { Levels } from '#app/domain/assignments/rubric.ts'
import type { GradeResult } from '#app/domain/grading/grade.server.ts'
import { gradingTexts } from './texts.ts'
import type { Language } from '#app/platform/say/language.ts'
import type { FieldErrors } from '#app/platform/forms.ts'
import { dateTime, type Place } from '#app/platform/say/time.ts'

/** What stays in the form when it was not saved, and why it was not. */
export type GradeFailure = {
  sentence: string
  typed: { comment: string; levels: Record<string, string> }
  /** What another trainer saved meanwhile. */
  theirs: { levels: Levels; comment: string; version: number; by: string; at: string } | null
}

type Failed = Extract<GradeResult, { ok: false }>

export function invalidGrade(
  errors: FieldErrors,
  typed: GradeFailure['typed'],
  language: Language,
): GradeFailure {
  return { sentence: faultSentence(errors['komentar'], language), typed, theirs: null }
}

export function refusedGrade(failed: Failed, typed: GradeFailure['typed'], place: Place): GradeFailure {
  const t = gradingTexts[place.language]
  if (failed.reason !== 'stale') return { sentence: t.refusal[failed.reason], typed, theirs: null }
  return {
    sentence: t.clashTitle,
    typed,
    theirs: { ...failed.theirs, at: dateTime(failed.theirs.at, place) },
  }
}

export function faultSentence(code: string | undefined, language: Language): string {
  const { fault } = gradingTexts[language]
  switch (code) {
    case 'tooLong':
    case 'tooShort':
    case 'digits16':
    case 'badCharacter':
      return fault[code]
    default:
      return fault.other
  }
}
