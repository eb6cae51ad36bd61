import type { StoredQuestion } from '#app/domain/quizzes/stored-question.schema.ts'

/** As what the texts of an attempt that were not chosen are kept: the whole attempt is one part. */
export const SET_ASIDE = { kind: 'attempt', part: '' } as const

/**
 * Is an answer to it a text? Of two texts the one that is not chosen is set aside; a choice, a number and pairs are said
 * anew by a press or two, and hold no words of hers.
 */
export function isText(kind: StoredQuestion['kind']): boolean {
  return kind === 'short' || kind === 'essay'
}
