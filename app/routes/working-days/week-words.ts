import { weekOf } from '#app/domain/districts/working-days.ts'
import type { Language } from '#app/platform/say/language.ts'
import { workingDaysTexts } from './texts.ts'

/** The working days of a stored week by their names, in their order. */
export function weekWords(stored: string, language: Language): string {
  const { weekdays } = workingDaysTexts[language]
  const names: Readonly<Record<number, string>> = weekdays
  return weekOf(stored)
    .map((day) => names[day] ?? '')
    .join(', ')
}
