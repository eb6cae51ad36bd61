import { z } from 'zod'
import { safeLine, safeText } from '#app/domain/privacy/privacy.schema.ts'
import { formParts } from '#app/platform/forms.schema.ts'
import type { DecisionRules } from './decision-rules.ts'
import { BASIS, MOST_BUDGETS, MOST_COST, RULES_NOTE } from './limits.ts'
import { wholeNumber } from './sections.ts'

/** Empty: that asks for nobody. */
function numberOrNone({ most, fault }: { most: number; fault: string }) {
  return z.string({ error: 'required' }).transform((typed, context) => {
    if (typed.trim() === '') return null
    const value = wholeNumber(typed)
    if (value !== null && value >= 1 && value <= most) return value
    context.addIssue({ code: 'custom', message: fault })
    return z.NEVER
  })
}

/** New rules. Issues carry 'required', 'choice', 'cost', 'budgets', 'day' or a `TextFault`. */
export const newRulesSchema = z
  .strictObject({
    kunci: formParts.key,
    versi: formParts.versionOrNone,
    biaya: numberOrNone({ most: MOST_COST, fault: 'cost' }),
    regulasi: z.enum(['ya', 'tidak'], { error: 'choice' }),
    anggaran: numberOrNone({ most: MOST_BUDGETS, fault: 'budgets' }),
    mulai: z.enum(['sekarang', 'hari'], { error: 'choice' }),
    hari: z.union([z.literal('').transform(() => null), z.iso.date({ error: 'day' })], { error: 'day' }),
    dasar: safeLine(BASIS.min, BASIS.max),
    catatan: safeText(0, RULES_NOTE.max),
    dilihat: z.string().max(64).optional(),
    aksi: z.enum(['lihat', 'tetapkan'], { error: 'required' }),
  })
  .refine(({ mulai, hari }) => mulai === 'sekarang' || hari !== null, { path: ['hari'], error: 'required' })
  .transform(({ biaya, regulasi, anggaran, mulai, hari, ...form }) => ({
    key: form.kunci,
    seen: form.versi,
    rules: {
      cost: biaya === null ? null : { from: biaya, office: 'BUPATI' },
      regulation: regulasi === 'ya' ? { office: 'BUPATI' } : null,
      budgets: anggaran === null ? null : { from: anggaran, office: 'BUPATI' },
    } satisfies DecisionRules,
    /** Null: from now on. */
    day: mulai === 'sekarang' ? null : hari,
    basis: form.dasar,
    note: form.catatan,
    onlyLooks: form.aksi === 'lihat',
    /** The mark of what was shown before this was sent. */
    looked: form.dilihat ?? '',
  }))
export type NewRules = z.infer<typeof newRulesSchema>
