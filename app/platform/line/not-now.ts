/** A form that was sent without a script and could not be stored: where it goes, and what was typed. */
export type Unstored = {
  action: string
  /** Absent when there was a secret among them: then the page before is the only place that still has it all. */
  fields: readonly (readonly [string, string])[] | null
}

/** What a door answers while nothing can be written; `unstored` when something was sent. */
export type NotNowAnswer = { code: 'not-now'; unstored: Unstored | null }

/** The form in such an answer; null for every other one. */
export function unstoredIn(answer: unknown): Unstored | null {
  return isNotNowAnswer(answer) ? answer.unstored : null
}

function isNotNowAnswer(answer: unknown): answer is NotNowAnswer {
  return typeof answer === 'object' && answer !== null && 'code' in answer && answer.code === 'not-now'
}
