import { z } from 'zod'
import { safeLine, safeMarkdown, safeText } from '#app/domain/privacy/privacy.schema.ts'
import { formParts, whole } from '#app/platform/forms.schema.ts'
import { DRAFT_LIMITS } from './limits.ts'

/** What a trainer writes: the facts, the text, and the version she started from. */
export const draftSchema = z
  .strictObject({
    judul: safeLine(1, DRAFT_LIMITS.title),
    ringkasan: safeText(1, DRAFT_LIMITS.summary),
    menit: whole({ least: 1, most: DRAFT_LIMITS.minutes }, 'number', 'number'),
    naskah: safeMarkdown(1, DRAFT_LIMITS.letters),
    catatan: safeText(0, DRAFT_LIMITS.note),
    dasar: formParts.versionOrNone,
    aksi: z.enum(['simpan', 'pratinjau']).default('simpan'),
  })
  .transform((form) => ({
    title: form.judul,
    summary: form.ringkasan,
    minutes: form.menit,
    source: form.naskah,
    note: form.catatan,
    base: form.dasar,
    onlyPreview: form.aksi === 'pratinjau',
  }))
export type DraftForm = z.infer<typeof draftSchema>

/** A text to look at before it is saved. */
export const previewSchema = z
  .strictObject({ naskah: z.string().max(DRAFT_LIMITS.letters * 2) })
  .transform(({ naskah }) => ({ source: naskah }))

/** Which version is to be published or restored, and which state of the lesson the trainer saw. */
export const releaseSchema = z
  .strictObject({ versi: formParts.versionOrNone, dilihat: formParts.versionOrNone })
  .transform(({ versi, dilihat }) => ({ number: versi, seen: dilihat }))
