import { DRAFT_NAMES } from '#app/domain/content/limits.ts'

/** Marks of a draft's fields under the names that these have in its form. */
export function namedMarks(marks: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(DRAFT_NAMES).map(([field, name]) => [name, marks[field] ?? '']))
}
