import { pairsIn } from '#app/platform/line/form-fields.ts'
import type { CellView, FieldView, Option } from './section-view.server.ts'

/** What a field of a section holds, as a person reads it: its label, then each value in words. */
export function wordsIn(fields: readonly FieldView[], name: string, value: string): string {
  const field = fields.find((one) => one.name === name)
  return [field?.label ?? name, field ? valueInWords(field, value) : value].filter(Boolean).join('\n')
}

/** The values alone: codes by their names, several one below the other, rows with their numbers. */
export function valueInWords(field: FieldView, value: string): string {
  if (field.kind === 'tick') return value === '' ? '' : field.label
  const labels = new Map(optionsOf(field).map((option) => [option.value, option.label]))
  const inWords = (texts: readonly string[]) =>
    texts.filter((text) => text !== '').map((text) => labels.get(text) ?? text)
  if (field.kind === 'rows') return rowsInWords(pairsIn(value) ?? [], inWords)
  const several = field.kind === 'options' || field.kind === 'groups'
  return inWords((several && pairsIn(value)?.map(([, text]) => text)) || [value]).join('\n')
}

/** As the server says them: "1. first cell (second, third)"; an empty row has no number. */
function rowsInWords(
  cells: readonly (readonly [string, string])[],
  inWords: (texts: readonly string[]) => string[],
): string {
  const rows = new Map<string, string[]>()
  for (const [cell, text] of cells) {
    const [, row = ''] = cell.split('.')
    rows.set(row, [...(rows.get(row) ?? []), text])
  }
  return [...rows.values()]
    .map(inWords)
    .filter((words) => words.length > 0)
    .map(
      ([first = '', ...rest], index) =>
        `${index + 1}. ${first}${rest.length > 0 ? ` (${rest.join(', ')})` : ''}`,
    )
    .join('\n')
}

function optionsOf(field: FieldView | CellView): Option[] {
  if (field.kind === 'rows') return field.columns.flatMap(optionsOf)
  if (field.kind === 'options' || field.kind === 'choice') return field.options
  if (field.kind === 'groups' || field.kind === 'agency')
    return field.groups.flatMap(({ options }) => options)
  return []
}
