import { pairsIn } from '#app/platform/line/form-fields.ts'
import type { CellView, FieldView, Option } from './section-view.server.ts'

/** What a field of a section holds, as a person reads it: its label, then each value in words. */
export function wordsIn(fields: readonly FieldView[], name: string, value: string): string {
  const field = fields.find((one) => one.name === name)
  return [field?.label ?? name, field ? valueInWords(field, value) : value].filter(Boolean).join('\n')
}

/** The values alone: codes by their names, several one below the other. */
export function valueInWords(field: FieldView, value: string): string {
  if (field.kind === 'tick') return value === '' ? '' : field.label
  const several = field.kind === 'rows' || field.kind === 'options' || field.kind === 'groups'
  const values = (several && pairsIn(value)?.map(([, text]) => text)) || [value]
  const labels = new Map(optionsOf(field).map((option) => [option.value, option.label]))
  const lines = values.filter((text) => text !== '').map((text) => labels.get(text) ?? text)
  return lines.join('\n')
}

function optionsOf(field: FieldView | CellView): Option[] {
  if (field.kind === 'rows') return field.columns.flatMap(optionsOf)
  if (field.kind === 'options' || field.kind === 'choice') return field.options
  if (field.kind === 'groups' || field.kind === 'agency')
    return field.groups.flatMap(({ options }) => options)
  return []
}
