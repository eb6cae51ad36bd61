import { MINUTE } from '#app/platform/say/time.ts'

/** Letters of a draft. */
export const LONGEST_TEXT = 20_000
/** Files of one attempt. */
export const MOST_FILES = 10
/** For so long a file that was taken out of a draft can be put back; after handing in not at all. */
export const UNDO_REMOVAL = 10 * MINUTE
