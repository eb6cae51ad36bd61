/** Letters of the reason for a return. */
export const SHORTEST_REASON = 10
/** Letters of the reason for correcting a released grade; its owners read it. */
export const CORRECTION_REASON = { min: 10, max: 1_000 }
/** Letters of a comment. */
export const LONGEST_COMMENT = 4_000

/** So many of those whose name has the text are shown, by name; whoever looks for one of more writes more of it. */
export const MOST_FOUND = 50

/** The form field of a criterion, by its place in the rubric. */
export function levelField(index: number | string): string {
  return `tingkat-${index}`
}

/** The name of the comment among the fields of a grade; the others are the criteria's places in the rubric. */
export const COMMENT = 'comment'

/** Field of a grade → its name in the form. */
export function gradeNames(criteria: number): Record<string, string> {
  const levels = Array.from({ length: criteria }, (_, index) => [String(index), levelField(index)] as const)
  return { ...Object.fromEntries(levels), [COMMENT]: 'komentar' }
}
