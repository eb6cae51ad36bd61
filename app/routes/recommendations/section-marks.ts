import type { CellView, FieldView } from './section-view.server.ts'

/** Field → sentence, of fields and of the cells of their rows. */
export function marksOf(fields: readonly FieldView[]): ReadonlyMap<string, string> {
  const marks = new Map<string, string>()
  const note = ({ name, error }: FieldView | CellView) => {
    if (error !== undefined) marks.set(name, error)
  }
  for (const field of fields) {
    note(field)
    if (field.kind === 'rows') for (const row of field.rows) row.cells.forEach(note)
  }
  return marks
}

/** The drawn fields with these sentences and no others: what an autosave found stands where it has to be mended. */
export function markFields(fields: readonly FieldView[], marks: ReadonlyMap<string, string>): FieldView[] {
  const mark = <Shown extends FieldView | CellView>(shown: Shown) => ({
    ...shown,
    error: marks.get(shown.name),
  })
  return fields.map((field) =>
    field.kind === 'rows'
      ? { ...mark(field), rows: field.rows.map((row) => ({ ...row, cells: row.cells.map(mark) })) }
      : mark(field),
  )
}
