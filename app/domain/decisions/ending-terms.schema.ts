import { z } from 'zod'
import { idOf } from '#app/platform/forms.schema.ts'
import type { Meaning } from './ending-terms.ts'

/** What the sheet said, as its form carries it. */
export const MEANING_WORDS = {
  nothing: 'kosong',
  others: 'pengganti',
  nobody: 'tanpa',
} as const satisfies Record<Meaning, string>

const SEEN: Readonly<Record<(typeof MEANING_WORDS)[Meaning], Meaning>> = {
  kosong: 'nothing',
  pengganti: 'others',
  tanpa: 'nobody',
}

export const endTermSchema = z
  .strictObject({ masa: idOf(), akibat: z.enum(['kosong', 'pengganti', 'tanpa'], { error: 'required' }) })
  .transform(({ masa, akibat }) => ({ termId: masa, seen: SEEN[akibat] }))
