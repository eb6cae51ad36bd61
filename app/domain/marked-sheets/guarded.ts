/** As `safeCell` knows them: what some program would take for a formula, after any apostrophes. */
const FORMULA = /^'*[\s\0\p{Cf}]*[=+\-@＝＋－＠]/u

/**
 * A text that goes out in a cell and is the same when it comes back: one apostrophe more before what begins like a formula,
 * also where a person has typed one there herself.
 */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** The text without the apostrophe that `guarded` has put there. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text
}
