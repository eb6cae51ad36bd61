import { paths } from '#app/paths.ts'
import type { Language } from '#app/platform/say/language.ts'
import { gradingTexts } from '../texts.ts'

/** The way to an assignment in the grading room. */
export function gradingCrumbs({ id, title }: { id: string; title: string }, language: Language) {
  return [
    { label: gradingTexts[language].title, to: paths.grading() },
    { label: title, to: paths.gradingAssignment(id), written: title },
  ]
}
