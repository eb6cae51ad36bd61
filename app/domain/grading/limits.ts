/** Letters of the reason for a return. */
export const SHORTEST_REASON = 10
/** Letters of a comment. */
export const LONGEST_COMMENT = 4_000

/** The form field of a criterion, by its place in the rubric. */
export function levelField(index: number | string): string {
  return `tingkat-${index}`
}
