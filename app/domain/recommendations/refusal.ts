/** Why a write did not happen. Doors turn each into a status and a sentence. */
export const REFUSALS = [
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
export type Refusal = (typeof REFUSALS)[number]

export type Outcome<T> = ({ ok: true } & T) | { ok: false; reason: Refusal }

/** Thrown inside a transaction so that all of it is rolled back; never leaves the domain. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal)
  }
}

/** Runs a write and answers its refusal as a value. */
export async function outcomeOf<T extends object>(write: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, ...(await write()) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.refusal }
    throw error
  }
}
