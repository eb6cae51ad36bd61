/** Limits people are told about: how many other spellings of an agency, and letters in each. */
export const MOST_ALIASES = 20
export const ALIAS_LENGTH = 100
