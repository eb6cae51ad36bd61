import type { DecisionWord } from '#app/domain/decisions/kinds.ts'
import type { DecisionRefusal } from '#app/domain/decisions/refusal.ts'
import type { FieldErrors } from '#app/platform/forms.ts'

/** A decision that was not saved, with everything that was typed. */
export type CardFailure = {
  word: DecisionWord
  values: Record<string, string>
  errors: FieldErrors
  refused: Exclude<DecisionRefusal, 'not-found'> | null
  /** Where what changed since the shown version can be read. */
  compareTo: string | null
}
