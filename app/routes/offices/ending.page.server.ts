import { MEANING_WORDS } from '#app/domain/decisions/ending-terms.schema.ts'
import { meaningOf, type Ending, type Left } from '#app/domain/decisions/ending-terms.ts'
import { signedBy } from '#app/domain/districts/office-title.ts'
import { number } from '#app/platform/say/figures.ts'
import type { Language } from '#app/platform/say/language.ts'
import { officeTexts } from './texts.ts'

/** What the sheet says before a running term is ended, and what its form carries of it. */
export function endingWords(ending: Ending | undefined, language: Language) {
  const t = officeTexts[language].ending
  const means = meaningOf(ending)
  const count = ending?.left.reduce((sum, left) => sum + left.count, 0) ?? 0
  return {
    seen: MEANING_WORDS[means],
    alone: means === 'nobody',
    title: count > 0 ? t.waiting({ count: number(count, language) }) : null,
    lines: ending?.left.map((left) => leftWords(left, language)) ?? [],
    unpublished:
      ending && ending.unpublished > 0
        ? t.unpublished({ count: number(ending.unpublished, language) })
        : null,
  }
}
export type EndingWords = ReturnType<typeof endingWords>

function leftWords({ count, onlyBupati, heirs }: Left, language: Language): string {
  const t = officeTexts[language].ending
  const words = { count: number(count, language), onlyBupati }
  if (heirs.length === 0) return t.nobody(words)
  const names = heirs.map((seat) => signedBy({ ...seat, person: seat }, language)).join(', ')
  return t.others({ ...words, names })
}
