import { MOST_COUNTED } from '#app/domain/question-bank/bank-limits.ts'
import { number } from '#app/platform/say/figures.ts'
import type { Language } from '#app/platform/say/language.ts'

type Words = (p: { count: string }) => string

/** A count in words; what was counted only so far is "more than". */
export function countWords(count: number, language: Language, exact: Words, more: Words): string {
  return count > MOST_COUNTED
    ? more({ count: number(MOST_COUNTED, language) })
    : exact({ count: number(count, language) })
}
