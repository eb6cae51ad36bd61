import { Choice, ChoiceGroup } from '#app/components/ui/choice.tsx'
import { fieldId, FieldError } from '#app/components/ui/field.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { editTexts } from '#app/domain/recommendations/edit-words.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { Cell } from './section-cell.tsx'
import { RowsField } from './section-rows.tsx'
import type { FieldView } from './section-view.server.ts'
import type { RowsHands } from './use-rows.ts'

/** One field of a section, drawn by its kind. */
export function SectionField({ field, rows }: { field: FieldView; rows: RowsHands }) {
  const t = useTexts(editTexts)
  if (field.kind === 'rows') return <RowsField field={field} {...rows} />
  if (field.kind === 'groups') return <GroupsField field={field} />
  if (field.kind === 'options') {
    const { name, label, hint, error, optional, options, chosen } = field
    return (
      <ChoiceGroup
        name={name}
        hint={hint}
        error={error}
        optional={optional}
        options={options}
        label={label}
        type="checkbox"
        defaultValue={chosen}
      />
    )
  }
  if (field.kind === 'tick') {
    const { name, hint, error, checked } = field
    return (
      <Choice name={name} label={t.edit.tick} hint={hint} error={error} value="on" defaultChecked={checked} />
    )
  }
  return <Cell cell={field} />
}

/** Many choices in folds: villages by kecamatan, agencies by kind. What is chosen stands open. */
function GroupsField({ field }: { field: Extract<FieldView, { kind: 'groups' }> }) {
  const id = fieldId(field.name)
  return (
    <fieldset id={id} tabIndex={-1} className={field.error ? 'stack-2 has-err' : 'stack-2'}>
      <legend>{field.label}</legend>
      {field.hint && <p className="hint">{field.hint}</p>}
      <FieldError id={id} error={field.error} />
      {field.groups.map((group) => (
        <Fold key={group.label} summary={group.label} open={group.open}>
          {group.options.map((option) => (
            <Choice
              key={option.value}
              name={field.name}
              value={option.value}
              label={option.label}
              defaultChecked={field.chosen.includes(option.value)}
            />
          ))}
        </Fold>
      ))}
    </fieldset>
  )
}
