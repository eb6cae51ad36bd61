/** The name of the sheet of a publication in the address. */
export const RELEASE_SHEET = 'terbitkan'
