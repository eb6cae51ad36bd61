/** Owners in a sheet of results. */
export const MOST_RESULTS = 2_000
/** Rows that are read of a sheet that comes back, and works that are changed by one. */
export const MOST_ROWS = MOST_RESULTS + 100
export const MOST_CHANGED = 200
/** The name of the sheet's file, also within the archive of all works. */
export const SHEET_FILE = 'nilai.xlsx'
