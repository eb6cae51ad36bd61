/** The button that calls back a text that was set aside, by its id. */
export const CALL_BACK = 'pakai'
