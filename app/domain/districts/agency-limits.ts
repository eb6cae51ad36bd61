/** How long an agency's names may be, in letters. */
export const AGENCY_NAME_LENGTH = { min: 3, max: 120 }
export const SHORT_NAME_LENGTH = { min: 2, max: 30 }
