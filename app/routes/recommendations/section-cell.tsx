import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { GrowingField } from '#app/components/ui/growing-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { useWrittenLang } from '#app/components/ui/written.tsx'
import { notesTools } from '#app/components/writing/notes-tools.tsx'
import { editTexts } from '#app/domain/recommendations/edit-words.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { CellView } from './section-view.server.ts'

/** Letters: what may be longer does not stand in a field's width. */
const LONG_LINE = 60

/** A field, or a cell of a row, with one value. */
export function Cell({ cell }: { cell: CellView }) {
  const t = useTexts(editTexts)
  const lang = useWrittenLang()
  const { name, label, hint, error, optional } = cell
  const common = { name, label, hint, error, optional }
  if (cell.kind === 'text')
    return (
      <TextArea
        {...common}
        defaultValue={cell.value}
        limit={cell.limit}
        rows={cell.rows}
        below={cell.notes ? notesTools : undefined}
      />
    )
  if (cell.kind === 'agency')
    return (
      <SelectField {...common} defaultValue={cell.value} placeholder={t.edit.choose}>
        {cell.groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
    )
  if (cell.kind === 'line' && cell.limit > LONG_LINE)
    return <GrowingField {...common} defaultValue={cell.value} limit={cell.limit} />
  if (cell.kind !== 'choice')
    return (
      <TextField
        {...common}
        defaultValue={cell.value}
        limit={cell.limit}
        lang={cell.kind === 'line' ? lang : undefined}
        inputMode={cell.kind === 'number' ? 'numeric' : undefined}
      />
    )
  if (cell.options.length > 4)
    return (
      <SelectField {...common} defaultValue={cell.value} placeholder={t.edit.choose} options={cell.options} />
    )
  return <ChoiceGroup {...common} type="radio" options={cell.options} defaultValue={cell.value} />
}
