import { Fragment } from 'react'
import { Banner } from '#app/components/ui/banner.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { fieldId, FieldError } from '#app/components/ui/field.tsx'
import { editTexts } from '#app/domain/recommendations/edit-words.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { Cell } from './section-cell.tsx'
import type { FieldView } from './section-view.server.ts'
import { goneId, useRows, type RowsHands } from './use-rows.ts'

type Props = RowsHands & { field: Extract<FieldView, { kind: 'rows' }> }

/** Rows with a button each to add and to remove; without scripts plain submits that keep everything typed. */
export function RowsField({ field, ...hands }: Props) {
  const t = useTexts(editTexts)
  const { name, label, columns, faults } = field
  const { box, rows, gone, add, remove, bringBack } = useRows(name, field.rows, hands)
  const id = fieldId(name)
  const titleOf = (index: number) => t.row({ label, number: String(index + 1) })
  const notice = gone && (
    <Banner id={goneId(name)} role="status" icon="trash" title={t.edit.rowGone({ row: titleOf(gone.index) })}>
      <Button type="button" onClick={() => bringBack(gone)}>
        {t.edit.undo}
      </Button>
    </Banner>
  )
  return (
    <fieldset ref={box} id={id} name={name} tabIndex={-1} className={field.error ? 'stack has-err' : 'stack'}>
      <legend>{label}</legend>
      {field.hint && <p className="hint">{field.hint}</p>}
      <FieldError id={id} error={field.error} />
      {rows.length === 0 && <p className="quiet">{t.edit.noRows}</p>}
      {rows.map(({ key, values }, index) => (
        <Fragment key={key}>
          {gone?.index === index && notice}
          <fieldset className="card stack">
            <legend className="sr">{titleOf(index)}</legend>
            <p className="h3" aria-hidden="true">
              <strong>{titleOf(index)}</strong>
            </p>
            {columns.map((column) => {
              const cell = `${name}.${index}.${column.name}`
              const value = values[column.name] ?? ''
              return <Cell key={column.name} cell={{ ...column, name: cell, value, error: faults[cell] }} />
            })}
            <p>
              <Button
                variant="text"
                icon="trash"
                name="aksi"
                value={`hapus:${name}:${index}`}
                aria-label={t.edit.removeRowOf({ row: titleOf(index) })}
                onClick={(event) => remove(event, index)}
                // A key that is held down removes one row: the focus goes on to the next one’s button.
                onKeyDown={(event) => event.repeat && event.preventDefault()}
              >
                {t.edit.removeRow}
              </Button>
            </p>
          </fieldset>
        </Fragment>
      ))}
      {gone && gone.index >= rows.length && notice}
      {rows.length < field.most && (
        <p>
          <Button icon="plus" name="aksi" value={`tambah:${name}`} onClick={add}>
            {field.addLabel}
          </Button>
        </p>
      )}
    </fieldset>
  )
}
