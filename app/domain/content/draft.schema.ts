import { z } from 'zod'
import { safeLine, safeMarkdown, safeText } from '#app/domain/privacy/privacy.schema.ts'
import { DRAFT_LIMITS } from './limits.ts'

const versionNumber = z.coerce.number().int().min(0).max(1_000_000)

/** What a trainer writes: the facts, the text, and the version she started from. */
export const draftSchema = z
  .object({
    judul: safeLine(1, DRAFT_LIMITS.title),
    ringkasan: safeText(1, DRAFT_LIMITS.summary),
    menit: z.coerce
      .number({ error: 'number' })
      .int({ error: 'number' })
      .min(1, { error: 'number' })
      .max(DRAFT_LIMITS.minutes, { error: 'number' }),
    naskah: safeMarkdown(1, DRAFT_LIMITS.letters),
    catatan: safeText(0, DRAFT_LIMITS.note),
    dasar: versionNumber,
    aksi: z.enum(['simpan', 'pratinjau']).default('simpan'),
  })
  .strict()
export type DraftForm = z.infer<typeof draftSchema>

/** A text to look at before it is saved. */
export const previewSchema = z.object({ naskah: z.string().max(DRAFT_LIMITS.letters * 2) }).strict()

/** Which version is to be published or restored, and which state of the lesson the trainer saw. */
export const releaseSchema = z.object({ versi: versionNumber, dilihat: versionNumber }).strict()
