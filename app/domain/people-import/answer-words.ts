/** For agencies: none of those that are known. */
export const NO_AGENCY = 'tanpa'
/** For roles: the rows that say so are left out. */
export const LEAVE_OUT = 'lewati'
