import { z } from 'zod'
import { safeText } from '#app/domain/privacy/privacy.schema.ts'
import { REFLECTION_LETTERS } from './limits.ts'

const blockId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'required')
const picks = z.array(z.string().min(1).max(64)).max(50)

/** What a person leaves in a question or a checklist; its kind decides which. `pilih` may stand several times. */
export const pickSchema = z.discriminatedUnion('jenis', [
  z.object({ jenis: z.literal('soal'), blok: blockId, pilih: picks }).strict(),
  z.object({ jenis: z.literal('daftar-periksa'), blok: blockId, pilih: picks }).strict(),
])

/** A private reflection, with the version of it that the person had before her. */
export const reflectionSchema = z
  .object({
    blok: blockId,
    isi: safeText(0, REFLECTION_LETTERS),
    versi: z.coerce.number().int().min(0).max(1_000_000),
  })
  .strict()

/** What stands in the database, per kind. */
export const keptAnswerSchema = z.object({ choices: z.array(z.string()), of: z.string() })
export const keptTicksSchema = z.object({ ticks: z.array(z.string()) })
export const keptReflectionSchema = z.object({ text: z.string() })
