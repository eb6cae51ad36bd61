import { z } from 'zod'
import { safeText } from '#app/domain/privacy/privacy.schema.ts'
import { formParts } from '#app/platform/forms.schema.ts'
import { REFLECTION_LETTERS } from './limits.ts'

const blockId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'required')
const picks = z.array(z.string().min(1).max(64)).max(50)

/** What a person leaves in a question or a checklist; its kind decides which. `pilih` may stand several times, and so may `semula`, the ticks that the form was made from. */
export const pickSchema = z
  .strictObject({
    jenis: z.enum(['soal', 'daftar-periksa']),
    blok: blockId,
    pilih: picks,
    semula: picks,
    kunci: formParts.key.optional(),
  })
  .transform(({ jenis, blok, pilih, semula, kunci = null }) => ({
    kind: jenis === 'soal' ? ('question' as const) : ('checklist' as const),
    block: blok,
    picks: pilih,
    base: semula,
    key: kunci,
  }))

/** A lesson marked as done, or the mark taken back. */
export const completionSchema = z
  .strictObject({ keadaan: z.enum(['selesai', 'belum']), kunci: formParts.key.optional() })
  .transform(({ keadaan, kunci = null }) => ({ done: keadaan === 'selesai', key: kunci }))

/** A private reflection, with the version of it that the person had before her. */
export const reflectionSchema = z
  .strictObject({ blok: blockId, isi: safeText(0, REFLECTION_LETTERS), versi: formParts.versionOrNone })
  .transform(({ blok, isi, versi }) => ({ block: blok, text: isi, version: versi }))

/** One block as a page's script sends it, with the version that it grew out of; which of the two it is says its kind. */
export const keptBlockSchema = z
  .strictObject({
    isi: safeText(0, REFLECTION_LETTERS).optional(),
    pilih: picks,
    'dasar.isi': formParts.versionOrNone.optional(),
    'dasar.pilih': formParts.versionOrNone.optional(),
    // See `AGAIN`.
    'lagi.isi': z.string().optional(),
    'lagi.pilih': z.string().optional(),
  })
  .transform(({ isi, pilih, 'dasar.isi': textVersion, 'dasar.pilih': ticksVersion, ...form }) => {
    const again = form['lagi.isi'] !== undefined || form['lagi.pilih'] !== undefined
    if (isi !== undefined && textVersion !== undefined)
      return { kind: 'reflection' as const, text: isi, version: textVersion, again }
    if (ticksVersion !== undefined)
      return { kind: 'checklist' as const, ticks: pilih, version: ticksVersion, again }
    return null
  })

/** What stands in the database, per kind. */
export const keptAnswerSchema = z.object({ choices: z.array(z.string()), of: z.string() })
export const keptTicksSchema = z.object({ ticks: z.array(z.string()) })
export const keptReflectionSchema = z.object({ text: z.string() })
