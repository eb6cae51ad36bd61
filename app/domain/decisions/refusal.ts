/** Why a decision, an undoing or an announcement did not happen. Doors turn each into a status and a sentence. */
export const DECISION_REFUSALS = [
  /** Does not exist for this person. */
  'not-found',
  /** Another person's decision, or a recommendation of her own team. */
  'not-allowed',
  /** She holds no deciding office today. */
  'no-office',
  /** Only the Bupati may decide this one. */
  'needs-bupati',
  /** The text changed since the card was shown. */
  'stale',
  /** Somebody decided first; not published yet. */
  'decided',
  /** Not waiting for a decision (any more); an undoing or an announcement comes too late. */
  'closed',
] as const
export type DecisionRefusal = (typeof DECISION_REFUSALS)[number]

export type DecisionOutcome<T> = ({ ok: true } & T) | { ok: false; reason: DecisionRefusal }

/** Thrown inside a transaction so that all of it is rolled back; never leaves the domain. */
export class NotDecided extends Error {
  constructor(readonly refusal: DecisionRefusal) {
    super(refusal)
  }
}

/** Runs a write and answers its refusal as a value. */
export async function decisionOutcome<T extends object>(
  write: () => Promise<T>,
): Promise<DecisionOutcome<T>> {
  try {
    return { ok: true, ...(await write()) }
  } catch (error) {
    if (error instanceof NotDecided) return { ok: false, reason: error.refusal }
    throw error
  }
}
