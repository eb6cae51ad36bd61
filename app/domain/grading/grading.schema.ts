import { z } from 'zod'
import { levelsSchema } from '#app/domain/assignments/rubric.ts'
import { safeText } from '#app/domain/privacy/privacy.schema.ts'
import { formParts } from '#app/platform/forms.schema.ts'
import { levelField, LONGEST_COMMENT, SHORTEST_REASON } from './limits.ts'

/**
 * The grading form for a rubric of so many criteria: one level each, still open ones are left out. Score, state and
 * times are not fields: a form that carries them is refused.
 */
export function gradeSchemaFor(criteria: number) {
  const indexes = Array.from({ length: criteria }, (_, index) => String(index))
  const levels = indexes.map((index) => [
    levelField(index),
    z.enum(['1', '2', '3', '4'], { error: 'required' }).optional(),
  ])
  return z
    .object({
      ...Object.fromEntries(levels),
      versi: formParts.versionOrNone,
      komentar: safeText(0, LONGEST_COMMENT),
      lanjut: z.literal('rilis').optional(),
    })
    .strict()
    .transform((form) => {
      const { versi, komentar, lanjut } = checkedSchema.parse(form)
      const levels = indexes.flatMap((index) => {
        const level = form[levelField(index)]
        return level === undefined ? [] : [[index, Number(level)]]
      })
      return {
        from: versi,
        comment: komentar,
        goOn: lanjut === 'rilis',
        levels: levelsSchema.parse(Object.fromEntries(levels)),
      }
    })
}

/** What the strict form above has already checked; its fields' names are only known at run time. */
const checkedSchema = z.object({
  versi: z.number(),
  komentar: z.string(),
  lanjut: z.literal('rilis').optional(),
})

export const releaseSchema = z
  .strictObject({ versi: formParts.versionOrNone })
  .transform(({ versi }) => ({ from: versi }))

export const returnSchema = z
  .strictObject({ alasan: safeText(SHORTEST_REASON, LONGEST_COMMENT), kunci: formParts.key })
  .transform(({ alasan, kunci }) => ({ comment: alasan, key: kunci }))
