/** Letters of the reason for an extension; its owner reads it. */
export const EXTENSION_REASON = { min: 5, max: 500 }
/** Extensions on a page, and owners who are shown to be ticked; who is not among them is found by name. */
export const PER_PAGE = 25
export const MOST_TICKED = 50
