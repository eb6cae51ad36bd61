import type { Choice } from '#app/domain/question-bank/likeness.server.ts'

/** The field in which she chooses what becomes of a question that is like one of the bank, by the mark of both. */
export const LIKE_FIELD = /^sama-([\da-f]{16})$/

export const LIKE_WORDS = { baru: 'new', perbarui: 'renew' } as const satisfies Record<string, Choice>

export type LikeWord = keyof typeof LIKE_WORDS

export function likeField(mark: string): string {
  return `sama-${mark}`
}
