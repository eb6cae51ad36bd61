/** Name of the hidden field that makes sending a form twice have the effect of once. */
export const SUBMISSION_KEY = 'kunci'

/** Field name → code of what is wrong with it ('required', 'tooShort', 'digits16' …); screens translate the codes. */
export type FieldErrors = Readonly<Record<string, string>>
