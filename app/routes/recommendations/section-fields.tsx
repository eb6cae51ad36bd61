import { Button } from '#app/components/ui/button.tsx'
import { Choice, ChoiceGroup } from '#app/components/ui/choice.tsx'
import { fieldId, FieldError } from '#app/components/ui/field.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { writingTexts } from '#app/domain/recommendations/words.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { CellView, FieldView } from './section-view.server.ts'

/** One field of a section, drawn by its kind. */
export function SectionField({ field }: { field: FieldView }) {
  const t = useTexts(writingTexts)
  if (field.kind === 'rows') return <RowsField field={field} />
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

function Cell({ cell }: { cell: CellView }) {
  const t = useTexts(writingTexts)
  const { name, label, hint, error, optional } = cell
  const common = { name, label, hint, error, optional }
  if (cell.kind === 'text')
    return <TextArea {...common} defaultValue={cell.value} limit={cell.limit} rows={cell.rows} />
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
  if (cell.kind !== 'choice')
    return (
      <TextField
        {...common}
        defaultValue={cell.value}
        limit={cell.limit}
        inputMode={cell.kind === 'number' ? 'numeric' : undefined}
      />
    )
  if (cell.options.length > 4)
    return (
      <SelectField {...common} defaultValue={cell.value} placeholder={t.edit.choose} options={cell.options} />
    )
  return (
    <ChoiceGroup
      name={name}
      hint={hint}
      error={error}
      optional={optional}
      label={label}
      type="radio"
      options={cell.options}
      defaultValue={cell.value}
    />
  )
}

/** Rows with a button each to add and to remove: plain submits that keep everything typed. */
function RowsField({ field }: { field: Extract<FieldView, { kind: 'rows' }> }) {
  const t = useTexts(writingTexts)
  const id = fieldId(field.name)
  return (
    <fieldset id={id} tabIndex={-1} className={field.error ? 'stack has-err' : 'stack'}>
      <legend>{field.label}</legend>
      {field.hint && <p className="hint">{field.hint}</p>}
      <FieldError id={id} error={field.error} />
      {field.rows.length === 0 && <p className="quiet">{t.edit.noRows}</p>}
      {field.rows.map((row, index) => (
        <fieldset key={index} className="card stack">
          <legend className="sr">{row.label}</legend>
          <p className="h3" aria-hidden="true">
            <strong>{row.label}</strong>
          </p>
          {row.cells.map((cell) => (
            <Cell key={cell.name} cell={cell} />
          ))}
          <p>
            <Button
              variant="text"
              icon="trash"
              name="aksi"
              value={`hapus:${field.name}:${index}`}
              aria-label={t.edit.removeRowOf({ row: row.label })}
            >
              {t.edit.removeRow}
            </Button>
          </p>
        </fieldset>
      ))}
      {!field.full && (
        <p>
          <Button icon="plus" name="aksi" value={`tambah:${field.name}`}>
            {field.addLabel}
          </Button>
        </p>
      )}
    </fieldset>
  )
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
