/** Letters of a draft. */
export const LONGEST_TEXT = 20_000
/** Files of one attempt. */
export const MOST_FILES = 10
