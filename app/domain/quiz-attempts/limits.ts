import { DAY, MINUTE } from '#app/platform/say/time.ts'

/** What was answered in time may still arrive so long after the end. */
export const GRACE = 2 * MINUTE

/** So long after the end an answer that claims to be from before is kept for the trainer. */
export const CLAIMS_KEPT = 7 * DAY

/** More than a page of a phone should ask at once; drawn questions beyond it are left out. */
export const MOST_ASKED = 100

/** Of more attempts than that the newest are shown. */
export const ATTEMPTS_SHOWN = 20
