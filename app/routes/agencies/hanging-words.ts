import { number } from '#app/platform/say/figures.ts'
import type { Language } from '#app/platform/say/language.ts'
import { agencyTexts } from './texts.ts'

type Hanging = { people: number; offices: number; parts: number; texts?: number }

/** What belongs to an agency, in words: "2 orang, 1 jabatan". */
export function hangingWords({ people, offices, parts, texts = 0 }: Hanging, language: Language): string {
  const t = agencyTexts[language].form.hanging
  const words = (count: number, say: (p: { count: string }) => string) =>
    count > 0 ? [say({ count: number(count, language) })] : []
  return [
    ...words(people, t.people),
    ...words(offices, t.offices),
    ...words(parts, t.parts),
    ...words(texts, t.texts),
  ].join(', ')
}
