/** So many of the newest are kept of one part of a thing: a section of a recommendation, an attempt at an assignment, its grade, an attempt at a quiz. */
export const MOST_KEPT = 50
/** So many stand on one page: each may be as long as a whole assignment. */
export const ROWS_A_PAGE = 10
