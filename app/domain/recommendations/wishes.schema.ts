import { z } from 'zod'
import { lettersAtLeast, lettersAtMost, safeText } from '#app/domain/privacy/privacy.schema.ts'
import { countWords, linesOf } from '#app/platform/say/words.ts'
import { formParts } from '#app/platform/forms.schema.ts'
import { MOST_POINTS, POINT, REASON, SUMMARY } from './limits.ts'

/** The row and the sending that every wish for a transition carries. */
const wish = { kunci: formParts.key, versi: formParts.version }

const reasonSchema = safeText(REASON.min, REASON.max)

/** One point per line; empty lines do not count. */
export const pointsSchema = safeText(1, MOST_POINTS * (POINT.max + 1))
  .transform(linesOf)
  .pipe(
    z
      .array(
        z.string().check(lettersAtLeast(POINT.min, 'lineTooShort'), lettersAtMost(POINT.max, 'lineTooLong')),
      )
      .min(1, { error: 'required' })
      .max(MOST_POINTS, { error: 'tooManyPoints' }),
  )

export const summarySchema = safeText(SUMMARY.min, SUMMARY.max).refine(
  (text) => countWords(text) <= SUMMARY.words,
  { error: 'tooManyWords' },
)

/** A transition that needs no words. */
export const wishSchema = z
  .strictObject(wish)
  .transform(({ kunci, versi }) => ({ key: kunci, version: versi }))

export const withdrawSchema = z
  .strictObject({ ...wish, alasan: reasonSchema })
  .transform(({ kunci, versi, alasan }) => ({ key: kunci, version: versi, reason: alasan }))

export const returnSchema = z
  .strictObject({ ...wish, poin: pointsSchema })
  .transform(({ kunci, versi, poin }) => ({ key: kunci, version: versi, points: poin }))

/** `lihat`: the card is looked at once more, nothing is done. */
export const escalateSchema = z
  .strictObject({
    ...wish,
    ringkasan: summarySchema,
    sematkan: formParts.tick,
    aksi: z.enum(['lihat', 'naikkan']).default('naikkan'),
  })
  .transform(({ kunci, versi, ringkasan, sematkan, aksi }) => ({
    key: kunci,
    version: versi,
    summary: ringkasan,
    pinned: sematkan,
    onlyLooks: aksi === 'lihat',
  }))

export const startSchema = z.strictObject({ kunci: formParts.key }).transform(({ kunci }) => ({ key: kunci }))

export const pinSchema = z
  .strictObject({ kunci: formParts.key, sematkan: z.enum(['ya', 'tidak']) })
  .transform(({ kunci, sematkan }) => ({ key: kunci, pinned: sematkan === 'ya' }))

/** Calling a text back into a field of which the text with the mark `dasar` was on the screen. */
export const callBackSchema = z
  .strictObject({
    tulisan: formParts.uuid,
    dasar: z.string().regex(/^[0-9a-z]{1,64}$/, { error: 'required' }),
  })
  .transform(({ tulisan, dasar }) => ({ textId: tulisan, mark: dasar }))
