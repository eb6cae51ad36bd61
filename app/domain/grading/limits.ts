/** Letters of the reason for a return. */
export const SHORTEST_REASON = 10
/** Letters of the reason for correcting a released grade; its owners read it. */
export const CORRECTION_REASON = { min: 10, max: 1_000 }
/** Letters of a comment. */
export const LONGEST_COMMENT = 4_000

/** So many of those whose name has the text are shown, by name; whoever looks for one of more writes more of it. */
export const MOST_FOUND = 50

/** So many grades are released by one form. */
export const MOST_RELEASED = 200

/** Sentences for comments: letters of one, how many one trainer keeps, and how many of those she shares. */
export const PHRASE_LIMITS = { letters: 400, own: 50, shared: 20 } as const

/** A score below it is said before a grade is released. It decides nothing. */
export const PASS_MARK = 70

/** The form field of a criterion, by its key. */
export function levelField(key: string): string {
  return `tingkat-${key}`
}

/** Does a form's field, or what goes with one, belong to a criterion? Answers the criterion's key. */
export function keyOfField(name: string): string | null {
  return /(?:^|\.)tingkat-(\d{1,4})$/.exec(name)?.[1] ?? null
}

/** The name of the comment among the fields of a grade; the others are the criteria's keys. */
export const COMMENT = 'comment'

/** Field of a grade → its name in the form. */
export function gradeNames(keys: readonly string[]): Record<string, string> {
  const levels = keys.map((key) => [key, levelField(key)] as const)
  return { ...Object.fromEntries(levels), [COMMENT]: 'komentar' }
}
