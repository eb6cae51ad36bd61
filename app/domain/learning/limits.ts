/** Limits that screens show; kept apart from the schemas so that no page loads a validator to print a number. */

/** Longest private reflection, in letters. */
export const REFLECTION_LETTERS = 5_000

/** Why something is set as done for somebody: she reads it. */
export const REASON_LETTERS = { min: 5, max: 300 } as const
