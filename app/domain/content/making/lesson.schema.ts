import { z } from 'zod'
import { safeLine, safeText } from '#app/domain/privacy/privacy.schema.ts'
import { formParts, whole } from '#app/platform/forms.schema.ts'
import { DRAFT_LIMITS } from '../limits.ts'
import { RULE_MOST } from '../lesson-rule.ts'
import { typedSlug } from './module.schema.ts'
import { SLUG_LETTERS } from './slugs.ts'

/** As many quizzes of a module as a form shows. */
const MOST_SHOWN = 50

const PLACE = z.string().min(1).max(SLUG_LETTERS * 2)

/** A lesson that is begun: its text comes in the editor. Issues carry 'required', 'number', a `SlugFault` or a `TextFault`. */
export const newLessonSchema = z
  .strictObject({
    kunci: formParts.key,
    judul: safeLine(1, DRAFT_LIMITS.title),
    ringkasan: safeText(1, DRAFT_LIMITS.summary),
    menit: whole({ least: 1, most: DRAFT_LIMITS.minutes }, 'number'),
    alamat: typedSlug,
  })
  .transform(({ kunci, judul, ringkasan, menit, alamat }) => ({
    key: kunci,
    title: judul,
    summary: ringkasan,
    minutes: menit,
    slug: alamat,
  }))
export type NewLesson = z.infer<typeof newLessonSchema>

/** Another name in addresses, typed; as long as nothing of it was published. */
export const slugSchema = z
  .strictObject({ kunci: formParts.key, alamat: typedSlug.refine((slug) => slug !== '', { error: 'required' }) })
  .transform(({ kunci, alamat }) => ({ key: kunci, slug: alamat }))

/** Which thing of a list goes one place up or down, and where it stood on the page. */
export const orderSchema = z
  .strictObject({
    kunci: formParts.key,
    apa: PLACE,
    tempat: whole({ least: 1, most: 9_999 }, 'required'),
    arah: z.enum(['naik', 'turun']).optional(),
    ke: whole({ least: 1, most: 9_999 }, 'required').optional(),
  })
  // A button says which way, one place; a row that was dragged says where it was let go.
  .refine(({ tempat, arah, ke }) => (arah === undefined ? ke !== undefined && ke !== tempat : ke === undefined))
  .transform(({ kunci, apa, tempat, arah, ke = tempat }) => ({
    key: kunci,
    slug: apa,
    place: tempat,
    by: arah === undefined ? ke - tempat : arah === 'naik' ? -1 : 1,
  }))
export type Turn = z.infer<typeof orderSchema>

const NAME = z.string().min(1).max(SLUG_LETTERS * 2)

/**
 * When a lesson is done. `syarat` holds what is ticked: 'dibaca', 'kuis:NAME', 'tugas:NAME'; `kuis` names the quizzes that the
 * form showed, in its order, and `lulus` their least percent in the same order, empty for the quiz's own. Issues carry
 * 'nothing' or 'percent'.
 */
export const lessonRuleFormSchema = z
  .strictObject({
    versi: formParts.version,
    syarat: z
      .array(z.string().regex(/^(?:dibaca|(?:kuis|tugas):.{1,160})$/))
      .min(1, { error: 'nothing' })
      .max(1 + 2 * RULE_MOST, { error: 'many' }),
    kuis: z.array(NAME).max(MOST_SHOWN),
    lulus: z.array(z.string().trim().regex(/^(?:100|[1-9]\d?)?$/, { error: 'percent' })).max(MOST_SHOWN),
  })
  .refine(({ kuis, lulus }) => kuis.length === lulus.length)
  .transform(({ versi, syarat, kuis, lulus }) => {
    const named = (kind: 'kuis' | 'tugas') =>
      syarat.flatMap((one) => (one.startsWith(`${kind}:`) ? [one.slice(kind.length + 1)] : []))
    const percentOf = (quiz: string) => lulus[kuis.indexOf(quiz)] || null
    return {
      version: versi,
      rule: {
        read: syarat.includes('dibaca'),
        quizzes: named('kuis').map((quiz) => ({ quiz, percent: percentOf(quiz) === null ? null : Number(percentOf(quiz)) })),
        tasks: named('tugas'),
      },
    }
  })

/** The module that a lesson goes to. */
export const moveSchema = z
  .strictObject({ kunci: formParts.key, modul: z.string({ error: 'choice' }).min(1, { error: 'choice' }).max(SLUG_LETTERS * 2) })
  .transform(({ kunci, modul }) => ({ key: kunci, module: modul }))

/** A form that says nothing but that it was sent once. */
export const keySchema = z.strictObject({ kunci: formParts.key }).transform(({ kunci }) => ({ key: kunci }))
