/** Why somebody's second factor is reset, in letters; people are told of it. */
export const REASON_LENGTH = { min: 10, max: 300 }
