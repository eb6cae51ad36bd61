/** Answers on a page of those that wait, and late answers and attempts that are shown. */
export const ANSWERS_SHOWN = 10
export const CLAIMS_SHOWN = 20
export const ATTEMPTS_PER_PAGE = 25
/** Letters of what is said of an answer, and of why a mark is another one than the machine's or a claim is refused. */
export const LONGEST_COMMENT = 2_000
export const SHORTEST_REASON = 5
/** Hundredths of a point between two marks: half points. */
export const STEP = 50
/** Attempts that are marked anew at once; the rest follow one such portion after the other. */
export const MARKED_AT_ONCE = 100
/** So many whose marks change are named on the sheet. */
export const MOST_NAMED = 100
