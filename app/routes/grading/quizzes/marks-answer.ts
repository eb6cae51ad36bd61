import type { FormError } from '#app/components/ui/error-summary.tsx'
import type { FormAnswer } from '#app/platform/forms.ts'
import type { AnswerView } from './answers.page.server.ts'

/** What comes back of marks that were not all taken. */
export type MarksAnswer = FormAnswer & {
  /** The answers of which something was not taken, as they are now. */
  cards: readonly AnswerView[]
  /** Which of them were marked, or are other answers, since the page was drawn. */
  met: readonly string[]
  /** What was typed for answers that take no mark any more. */
  lost: readonly { title: string; lines: readonly string[] }[]
  /** What was typed for those that were taken, by the names of its fields. */
  stored: Readonly<Record<string, string>>
}

/** What was saved and what was not is the title of what is to be put right, and no point of it. */
export function toldIn(errors: readonly FormError[]): { errors: readonly FormError[]; title?: string } {
  const whole = errors.find(({ field }) => field === undefined)
  const others = errors.filter((one) => one !== whole)
  return others.length > 0 ? { errors: others, title: whole?.message } : { errors }
}
