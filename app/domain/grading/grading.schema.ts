import { z } from 'zod'
import { safeText } from '#app/domain/privacy/privacy.schema.ts'
import { fieldsWithMarks, sentIn } from '#app/platform/field-by-field.schema.ts'
import { formParts } from '#app/platform/forms.schema.ts'
import { COMMENT, gradeNames, LONGEST_COMMENT, SHORTEST_REASON } from './limits.ts'

/**
 * The grading form for a rubric of so many criteria: any of its fields, each with the mark of what it was made from.
 * Score, state and times are no fields: a form that carries them is refused.
 */
export function gradeSchemaFor(criteria: number) {
  const names = gradeNames(criteria)
  return z
    .strictObject({ ...fieldsWithMarks(names), lanjut: z.literal('rilis').optional() })
    .transform((form) => ({ given: sentIn(names, form), goOn: form.lanjut === 'rilis' }))
}

/** What each field of a grade may say: a level of its criterion, or none yet; the comment may be empty. */
export function gradeFields(criteria: number): Record<string, z.ZodType<string>> {
  const level = z.enum(['', '1', '2', '3', '4'], { error: 'level' })
  const levels = Array.from({ length: criteria }, (_, index) => [String(index), level] as const)
  return { ...Object.fromEntries(levels), [COMMENT]: safeText(0, LONGEST_COMMENT) }
}

export const releaseSchema = z
  .strictObject({ versi: formParts.versionOrNone })
  .transform(({ versi }) => ({ from: versi }))

export const returnSchema = z
  .strictObject({ alasan: safeText(SHORTEST_REASON, LONGEST_COMMENT), kunci: formParts.key })
  .transform(({ alasan, kunci }) => ({ comment: alasan, key: kunci }))
