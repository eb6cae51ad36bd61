/** Why a write did not happen. Doors turn each into a status and a sentence. */
export const RECOMMENDATION_REFUSALS = [
  /** Does not exist for this person. */
  'not-found',
  /** She sees it, but this is somebody else's to do. */
  'not-allowed',
  /** The state does not allow it (any more). */
  'closed',
  /** Somebody else changed it since the page was made. */
  'stale',
  /** Something a leader is doing right now comes first. */
  'busy',
  /** As many as may be pinned are. */
  'full',
  /** The team has as many drafts as it may have. */
  'drafts',
  'incomplete',
  'unanswered',
  'no-team',
] as const
export type RecommendationRefusal = (typeof RECOMMENDATION_REFUSALS)[number]

/** Why a transition is not fired: also what only leaders hear of (`decisions/refusal.ts` has the words). */
export type FiringRefusal =
  RecommendationRefusal | 'decided' | 'no-office' | 'not-your-term' | 'term-over' | 'needs-bupati'
