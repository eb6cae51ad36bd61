import { MINUTE } from '#app/platform/say/time.ts'

/** Letters of a draft. */
export const LONGEST_TEXT = 20_000
/** Files of one attempt. */
export const MOST_FILES = 10
/** For so long a file that was taken out of a draft can be put back; after handing in not at all. */
export const UNDO_REMOVAL = 10 * MINUTE
/** So many of those whom new dates touch are named; the others are counted. */
export const MOST_NAMED = 20
/** Days after the end of the cohort on which something may still close or be graded. */
export const LONGEST_AFTER = 180
