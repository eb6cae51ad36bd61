/** In letters. */
export const ENTRY_NAME = { min: 2, max: 120 }
export const ENTRY_NOTE = { min: 0, max: 500 }
