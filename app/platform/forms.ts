/** Name of the hidden field that makes sending a form twice have the effect of once. */
export const SUBMISSION_KEY = 'kunci'

/** Above any version a row will reach, and what the databases still count in 32 bits: more is no form of ours. */
export const MOST_VERSION = 1_000_000_000

/** Field name → code of what is wrong with it ('required', 'tooShort', 'digits16' …); screens translate the codes. */
export type FieldErrors = Readonly<Record<string, string>>
