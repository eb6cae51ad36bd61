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
