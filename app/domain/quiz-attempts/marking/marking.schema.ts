import { z } from 'zod'
import { safeText } from '#app/domain/privacy/privacy.schema.ts'
import { formParts } from '#app/platform/forms.schema.ts'
import { LONGEST_COMMENT, SHORTEST_REASON } from './limits.ts'

const NAME = /^(poin|komentar|dasar|pilih)@([\da-f-]{36})\.(\d{1,3})$/
/** More answers than a page shows. */
const MOST_ANSWERS = 120

export type TypedMark = {
  attemptId: string
  position: number
  /** As it was typed. */
  points: string
  comment: string
  /** Code of why the comment is refused. */
  fault: string | null
  /** Names what its page showed. */
  seen: string
  /** Of two that stood beside each other she has chosen the stored one. */
  leaves: boolean
}

/** What a page says of several answers, each by itself. Points are judged where it is known how many there are. */
export const marksSchema = z.record(z.string(), z.string()).transform((form, context): TypedMark[] => {
  const answers = new Map<string, Record<string, string>>()
  for (const [name, value] of Object.entries(form)) {
    const [, field, attempt, position] = NAME.exec(name) ?? []
    if (field === undefined || attempt === undefined || position === undefined) {
      context.addIssue({ code: 'unrecognized_keys', keys: [name], input: form })
      return z.NEVER
    }
    const place = `${attempt}.${position}`
    answers.set(place, { ...answers.get(place), [field]: value })
  }
  if (answers.size > MOST_ANSWERS) {
    context.addIssue({ code: 'unrecognized_keys', keys: ['too many'], input: form })
    return z.NEVER
  }
  return [...answers].map(([place, said]) => {
    const comment = safeText(0, LONGEST_COMMENT).safeParse(said['komentar'] ?? '')
    return {
      attemptId: place.slice(0, 36),
      position: Number(place.slice(37)),
      points: said['poin'] ?? '',
      comment: comment.success ? comment.data : (said['komentar'] ?? ''),
      fault: comment.success ? null : (comment.error.issues[0]?.message ?? 'other'),
      seen: said['dasar'] ?? '',
      leaves: said['pilih'] === 'tersimpan',
    }
  })
})

/** What a trainer says of one late answer of the page. */
export const claimSchema = z
  .strictObject({
    jawaban: formParts.uuid,
    dasar: z.string().regex(/^[\da-f]{16}$/, { error: 'required' }),
    putusan: z.enum(['terima', 'tolak']),
    alasan: safeText(0, LONGEST_COMMENT),
  })
  .transform(({ jawaban, dasar, putusan, alasan }) => ({
    claimId: jawaban,
    ruling: { accepts: putusan === 'terima', reason: alasan, seen: dasar },
  }))

export const correctKeySchema = z
  .strictObject({
    kunci: formParts.key,
    tanda: z.string().regex(/^[\da-f]{32}$/, { error: 'required' }),
    alasan: safeText(SHORTEST_REASON, LONGEST_COMMENT),
    /** Ids of versions, with a blank between them. */
    sama: z
      .string()
      .regex(/^(?:[\da-f-]{36}(?: [\da-f-]{36}){0,49})?$/)
      .default(''),
  })
  .transform(({ kunci, tanda, alasan, sama }) => ({
    key: kunci,
    mark: tanda,
    reason: alasan,
    agreed: sama === '' ? [] : sama.split(' '),
  }))
