import type { DecisionWord } from '#app/domain/decisions/kinds.ts'
import type { DecisionRefusal } from '#app/domain/decisions/refusal.ts'
import type { FormAnswer } from '#app/platform/forms.ts'

/** Which decision was not saved, and why, when it is not for its fields. */
export type RefusedCard = {
  word: DecisionWord
  refused: Exclude<DecisionRefusal, 'not-found'> | null
  /** Where what changed since the shown version can be read. */
  compareTo: string | null
}

/** A decision that was not saved, with everything that was typed. */
export type CardFailure = FormAnswer & RefusedCard
