import type { ComponentPropsWithoutRef } from 'react'
import { Field, wiring, type FieldProps } from './field.tsx'

type InputAttributes = Omit<ComponentPropsWithoutRef<'input'>, 'name' | 'id' | 'style' | 'type' | 'className'>

export type TextFieldProps = FieldProps &
  InputAttributes & {
    type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | 'time'
    className?: string
  }

/** One line of text. Numbers people count with: `inputMode="numeric"` rather than `type="number"`. */
export function TextField({ type = 'text', ...field }: TextFieldProps) {
  return <InputField {...field} type={type} />
}

export type DateFieldProps = FieldProps &
  InputAttributes & { type?: 'date' | 'datetime-local'; className?: string }

/** A day (or a day and a time); the value is ISO, the phone shows its own calendar. */
export function DateField({ type = 'date', ...field }: DateFieldProps) {
  return <InputField {...field} type={type} />
}

export type FileFieldProps = FieldProps &
  Omit<InputAttributes, 'defaultValue' | 'value'> & { accept: string; className?: string }

/** A file to hand in. Say the allowed kinds and the size limit in `hint`. */
export function FileField(field: FileFieldProps) {
  return <InputField {...field} type="file" />
}

type InputFieldProps = FieldProps & InputAttributes & { type: string; className?: string }

function InputField({ name, label, hint, error, optional, id, type, className, ...input }: InputFieldProps) {
  const field = { name, label, hint, error, optional, id }
  return (
    <Field {...field} className={className}>
      <input {...input} type={type} {...wiring(field)} />
    </Field>
  )
}
