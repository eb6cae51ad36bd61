import { z } from 'zod'
import { levelsSchema } from '#app/domain/assignments/rubric.ts'
import { safeText } from '#app/domain/privacy/privacy.schema.ts'
import { fieldsWithMarks, sentIn, type SentFields } from '#app/platform/field-by-field.schema.ts'
import { CHOICE, GIVEN_UP, OWN } from '#app/platform/forms.ts'
import { formParts } from '#app/platform/forms.schema.ts'
import {
  COMMENT,
  CORRECTION_REASON,
  gradeNames,
  keyOfField,
  LONGEST_COMMENT,
  MOST_RELEASED,
  SHORTEST_REASON,
} from './limits.ts'

/**
 * The grading form for a rubric with these criteria: any of its fields, each with the mark of what it was made from,
 * and what was not chosen for it. Score, state and times are no fields: a form that carries them is refused. Where there
 * are other versions of the rubric, a form may have been drawn for one that has other criteria: it is `older`.
 */
export function gradeSchemaFor(keys: readonly string[], versions = 1) {
  const names = gradeNames(keys)
  const shape = {
    ...fieldsWithMarks(names),
    ...choicesOf(names),
    lanjut: z.enum(['rilis', 'berikut', 'kalimat']).optional(),
    /** A sentence that is put behind the comment, where no script puts it at the caret. */
    sisip: formParts.uuid.optional(),
  }
  const isOlder = (name: string) => versions > 1 && keyOfField(name) !== null
  return z
    .looseObject(shape)
    .check(({ value, issues }) => {
      const strange = Object.keys(value).filter((name) => !(name in shape) && !isOlder(name))
      if (strange.length > 0) issues.push({ code: 'unrecognized_keys', keys: strange, input: value })
    })
    .transform((form) => {
      const texts = Object.entries(form).flatMap(([name, text]) =>
        name in shape && typeof text === 'string' ? [[name, text] as const] : [],
      )
      return {
        saving: chosenIn(names, Object.fromEntries(texts)),
        goOn: form.lanjut ?? null,
        phrase: form.sisip ?? null,
        older: Object.keys(form).some((name) => !(name in shape)),
      }
    })
}

/** A grade as it is sent, and what its writer has not chosen for it. */
export type GradeSaving = SentFields & {
  /** Field → a text that she has given up: it is set aside. */
  given?: SentFields['sent']
  /** Fields of which she says that this text was her own. */
  own?: readonly string[]
  /** Fields in which she has chosen hers over what lies there, which is set aside. */
  over?: readonly string[]
}

type Names = Readonly<Record<string, string>>

function choicesOf(names: Names) {
  const text = z.string().optional()
  return Object.fromEntries(
    Object.values(names).flatMap((name) => [
      [CHOICE + name, text] as const,
      [GIVEN_UP + name, text] as const,
      [OWN + name, text] as const,
    ]),
  )
}

/** Where she takes what lies there, hers is given up and nothing is written. */
function chosenIn(names: Names, form: Readonly<Record<string, string | undefined>>): Required<GradeSaving> {
  const { sent, marks, again } = sentIn(names, form)
  const entries = Object.entries(names)
  const chose = (whose: string) =>
    entries.filter(([, name]) => form[CHOICE + name] === whose).map(([field]) => field)
  const stored = chose('tersimpan')
  const left = entries.map(([field, name]) => {
    return [field, form[GIVEN_UP + name] ?? (stored.includes(field) ? sent[field] : undefined)] as const
  })
  return {
    sent: Object.fromEntries(Object.entries(sent).filter(([field]) => !stored.includes(field))),
    marks,
    again,
    given: Object.fromEntries(left.flatMap(([field, text]) => (text === undefined ? [] : [[field, text]]))),
    // What she has typed into the form herself, or what her page says to be hers.
    own: entries
      .filter(([field, name]) => form[OWN + name] !== undefined || stored.includes(field))
      .map(([field]) => field),
    over: chose('saya'),
  }
}

/** Calling a text back into a field of which the text with the mark `dasar` was on the screen. */
export const callBackSchema = z
  .strictObject({
    tulisan: formParts.uuid,
    dasar: z.string().regex(/^[0-9a-z]{1,64}$/, { error: 'required' }),
  })
  .transform(({ tulisan, dasar }) => ({ textId: tulisan, mark: dasar }))

/** What each field of a grade may say: a level of its criterion, or none yet; the comment may be empty. */
export function gradeFields(keys: readonly string[]): Record<string, z.ZodType<string>> {
  const level = z.enum(['', '1', '2', '3', '4'], { error: 'level' })
  const levels = keys.map((key) => [key, level] as const)
  return { ...Object.fromEntries(levels), [COMMENT]: safeText(0, LONGEST_COMMENT) }
}

export const releaseSchema = z
  .strictObject({ versi: formParts.versionOrNone })
  .transform(({ versi }) => ({ from: versi }))

/** Which grades are released at once: each as it was shown, `work.version`. */
export const releaseAllSchema = z
  .strictObject({
    kunci: formParts.key,
    nilai: z
      .array(z.string().regex(/^[0-9a-f-]{36}\.\d{1,9}$/))
      .min(1)
      .max(MOST_RELEASED),
  })
  .transform(({ kunci, nilai }) => ({
    key: kunci,
    works: [...new Set(nilai)].map((chosen) => {
      const [submissionId = '', version] = chosen.split('.')
      return { submissionId, from: Number(version) }
    }),
  }))
export type ChosenReleases = z.infer<typeof releaseAllSchema>

export const returnSchema = z
  .strictObject({ alasan: safeText(SHORTEST_REASON, LONGEST_COMMENT), kunci: formParts.key })
  .transform(({ alasan, kunci }) => ({ comment: alasan, key: kunci }))

/** A released grade as it is to be: a level for each criterion, the comment, and why it is corrected. */
export function correctionSchemaFor(keys: readonly string[]) {
  const names = gradeNames(keys)
  const { [COMMENT]: comment, ...levels } = names
  const level = z.enum(['1', '2', '3', '4'], { error: 'level' })
  return z
    .strictObject({
      kunci: formParts.key,
      versi: formParts.version,
      ...Object.fromEntries(Object.values(levels).map((name) => [name, level] as const)),
      [comment ?? COMMENT]: safeText(0, LONGEST_COMMENT),
      alasan: safeText(CORRECTION_REASON.min, CORRECTION_REASON.max),
    })
    .transform((form) => {
      const fields: Readonly<Record<string, unknown>> = form
      return {
        key: form.kunci,
        version: form.versi,
        reason: form.alasan,
        comment: String(fields[comment ?? COMMENT]),
        levels: levelsSchema.parse(
          Object.fromEntries(Object.entries(levels).map(([place, name]) => [place, Number(fields[name])])),
        ),
      }
    })
}
export type GivenCorrection = z.infer<ReturnType<typeof correctionSchemaFor>>
