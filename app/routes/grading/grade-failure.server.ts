import { signWords } from '#app/i18n/signs.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import { personName } from '#app/domain/assignments/writer-name.server.ts'
import type { SavedGrade } from '#app/domain/grading/grade.server.ts'
import type { GradeSaving } from '#app/domain/grading/grading.schema.ts'
import { COMMENT, gradeNames } from '#app/domain/grading/limits.ts'
import { gradingTexts } from './texts.ts'
import type { FieldErrors, FormAnswer, Typed } from '#app/platform/forms.ts'
import { refuseForm } from '#app/platform/forms.server.ts'
import type { Language } from '#app/platform/say/language.ts'
import { dateTime, type Place } from '#app/platform/say/time.ts'

/** What another trainer saved meanwhile in the same fields: levels by the criterion's key, empty where there is none. */
type TheirGrade = {
  levels: { key: string; level: string }[]
  comment: string | null
  by: string
  at: string
}

/** What stays in the form when not all of it was saved, and why. */
export type GradeFailure = FormAnswer & {
  /** Name of a field → mark of what it was made from; a field that was met stands on what was met. */
  marks: Readonly<Record<string, string>>
  theirs: TheirGrade | null
  /** Names of fields that were refused as they stand: what she saves there once more sets aside what lies there. */
  over: readonly string[]
  /** The work was returned, the grade released or its rubric another one: what is in this form cannot be saved. */
  closed: boolean
}

type Saved = Extract<SavedGrade, { ok: true }>

/** The form came back because its work is closed: what was typed stays to be copied. */
export function closedGrade(
  form: Typed,
  reason: 'returned' | 'released' | 'other-rubric',
  language: Language,
) {
  const errors = { komentar: gradingTexts[language].refusal[reason] }
  return refuseForm(form, errors, { status: 409 }, { marks: {}, theirs: null, over: [], closed: true })
}

/** What a plain form shows of fields that were not written; null when all were. */
export async function unsavedGrade(
  form: Typed,
  saved: Saved,
  sent: Pick<Required<GradeSaving>, 'marks' | 'over'>,
  asker: Asker,
) {
  const { met, unkept } = saved
  const refused = { ...unkept, ...saved.refused }
  if (met.length === 0 && Object.keys(refused).length === 0) return null
  const names = gradeNames(keysIn(saved.stored))
  const marks = Object.fromEntries(
    Object.entries(names).map(([field, name]) => [
      name,
      // A text that was refused is compared only when it is mended, with what its writer had before her.
      (field in refused ? sent.marks[field] : saved.marks[field]) ?? '',
    ]),
  )
  const theirs = met.length > 0 ? await theirGrade(saved, asker) : null
  const errors = refusedInWords(refused, names, asker.language)
  const over = Object.entries(names)
    .filter(([field]) => field in unkept || (field in refused && sent.over.includes(field)))
    .map(([, name]) => name)
  return refuseForm(form, errors, { status: theirs ? 409 : 422 }, { marks, theirs, over, closed: false })
}

/** The criteria of which a grade says something. */
export function keysIn(says: Saved['stored']): string[] {
  return Object.keys(says).filter((field) => field !== COMMENT)
}

async function theirGrade(saved: Saved, asker: Asker): Promise<TheirGrade> {
  const { met, stored } = saved
  return {
    levels: met.filter((field) => field !== COMMENT).map((key) => ({ key, level: stored[key] ?? '' })),
    comment: met.includes(COMMENT) ? (stored[COMMENT] ?? '') : null,
    ...(await whoBefore(saved, met, asker)),
  }
}

/** Whose these fields were before, and when; one's own came from another of one's tabs, of several nobody is named. */
export async function whoBefore(
  { before }: Pick<Saved, 'before'>,
  fields: readonly string[],
  asker: Place & { id: string },
) {
  const { ownTab, somebody } = gradingTexts[asker.language]
  const [writer, ...more] = new Set(fields.map((field) => before?.writers[field] ?? null))
  const known = more.length === 0 && writer ? writer : null
  const by = known === asker.id ? ownTab : ((await personName(known)) ?? somebody)
  return { by, at: before ? dateTime(before.at, asker) : '' }
}

/** Name of a field → why it was refused. */
export function refusedInWords(
  refused: FieldErrors,
  names: Readonly<Record<string, string>>,
  language: Language,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(refused).map(([field, code]) => [names[field] ?? field, faultSentence(code, language)]),
  )
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
