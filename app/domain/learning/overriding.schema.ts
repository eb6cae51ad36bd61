import { z } from 'zod'
import { safeText } from '#app/domain/privacy/privacy.schema.ts'
import { formParts } from '#app/platform/forms.schema.ts'
import { REASON_LETTERS } from './limits.ts'

const id = z.string().min(1).max(80)

/**
 * A lesson, or a whole module, set as done for somebody. The person stands in the address. Issues carry a `TextFault` for
 * the reason.
 */
export const overrideSchema = z
  .strictObject({
    kunci: formParts.key,
    angkatan: id,
    modul: id,
    pelajaran: z.string().max(80),
    alasan: safeText(REASON_LETTERS.min, REASON_LETTERS.max),
  })
  .transform(({ kunci, angkatan, modul, pelajaran, alasan }) => ({
    key: kunci,
    cohortId: angkatan,
    moduleId: modul,
    lessonId: pelajaran === '' ? null : pelajaran,
    reason: alasan,
  }))
export type Override = z.infer<typeof overrideSchema>

/** The same taken back. */
export const overrideEndSchema = z
  .strictObject({ tanda: id, versi: formParts.version })
  .transform(({ tanda, versi }) => ({ id: tanda, version: versi }))
