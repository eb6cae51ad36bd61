import { pairsIn } from '#app/platform/line/form-fields.ts'
import type { CellView, FieldView } from './section-view.server.ts'

/** How a person reads what a field holds: codes by their names, several values one below the other. */
export function wordsOf(field: FieldView) {
  const names = new Map<string, string>()
  for (const part of field.kind === 'rows' ? field.columns : [field])
    for (const { value, label } of optionsOf(part)) names.set(value, label)
  const word = (text: string) => names.get(text) ?? text
  return (value: string) => {
    if (field.kind !== 'rows' && names.size === 0) return value
    const several = pairsIn(value)?.map(([, text]) => word(text))
    return several?.filter(Boolean).join('\n') ?? word(value)
  }
}

function optionsOf(part: FieldView | CellView) {
  if ('groups' in part) return part.groups.flatMap(({ options }) => options)
  return 'options' in part ? part.options : []
}
