/** Rows of cells as they are shown, without blanks at their ends. */
export type Rows = readonly (readonly string[])[]
