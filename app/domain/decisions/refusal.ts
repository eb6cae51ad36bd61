/** Why a decision, an undoing or an announcement did not happen. Doors turn each into a status and a sentence. */
export const DECISION_REFUSALS = [
  /** Does not exist for this person. */
  'not-found',
  /** Another person's decision, or a recommendation of her own team. */
  'not-allowed',
  /** She holds no deciding office today. */
  'no-office',
  /** The term that was named is none of hers. */
  'not-your-term',
  /** The term that was named is hers, but does not run now: it ended after the card was opened, or has not begun. */
  'term-over',
  /** Only the Bupati may decide this one: the term that was named may not. */
  'needs-bupati',
  /** The text changed since the card was shown. */
  'stale',
  /** Somebody decided first; not published yet. */
  'decided',
  /** Not waiting for a decision (any more); an undoing or an announcement comes too late. */
  'closed',
  /** What this kind of decision asks for is not there: a note, a reason, a date ahead. */
  'incomplete',
] as const
export type DecisionRefusal = (typeof DECISION_REFUSALS)[number]
