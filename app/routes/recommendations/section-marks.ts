import type { FieldView } from './section-view.server.ts'

/**
 * The drawn fields with these sentences, by place ("title", "actions.0.months"), and no others: what an autosave found
 * stands where it has to be mended.
 */
export function markFields(fields: readonly FieldView[], marks: ReadonlyMap<string, string>): FieldView[] {
  const faults = Object.fromEntries(marks)
  return fields.map((field) => ({ ...field, error: faults[field.name], faults }))
}
