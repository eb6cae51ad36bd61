/**
 * Carried by a form that a queue sends, on this page's behalf or long after: its key. The answer repeats it, and a queue
 * that finds no key in an answer has not been answered by us.
 */
export const SENDING = 'X-Kiriman'

/** Where the answer to a queued form leads, as a path of ours: `fetch` could not tell one redirect from another. */
export const LEADS_TO = 'X-Ke'

/** Marks forms that a service worker takes: where one controls the page they go out at once. */
export const TAKEN_BY_WORKER = 'data-kiriman'
