import type { ComponentPropsWithoutRef } from 'react'
import { Field, wiring, type FieldProps } from './field.tsx'

type InputAttributes = Omit<ComponentPropsWithoutRef<'input'>, 'name' | 'id' | 'style' | 'type' | 'className'>

export type TextFieldProps = FieldProps &
  InputAttributes & {
    type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | 'time'
    className?: string
  }

/** One line of text. Numbers people count with: `inputMode="numeric"` rather than `type="number"`. */
export function TextField({
  name,
  label,
  hint,
  error,
  optional,
  id,
  type = 'text',
  className,
  ...input
}: TextFieldProps) {
  const field = { name, label, hint, error, optional, id }
  return (
    <Field {...field} className={className}>
      <input {...input} type={type} {...wiring(field)} />
    </Field>
  )
}

export type DateFieldProps = FieldProps &
  InputAttributes & { type?: 'date' | 'datetime-local'; className?: string }

/** A day (or a day and a time); the value is ISO, the phone shows its own calendar. */
export function DateField({
  name,
  label,
  hint,
  error,
  optional,
  id,
  type = 'date',
  className,
  ...input
}: DateFieldProps) {
  const field = { name, label, hint, error, optional, id }
  return (
    <Field {...field} className={className}>
      <input {...input} type={type} {...wiring(field)} />
    </Field>
  )
}

export type FileFieldProps = FieldProps &
  Omit<InputAttributes, 'defaultValue' | 'value'> & { accept: string; className?: string }

/** A file to hand in. Say the allowed kinds and the size limit in `hint`. */
export function FileField({ name, label, hint, error, optional, id, className, ...input }: FileFieldProps) {
  const field = { name, label, hint, error, optional, id }
  return (
    <Field {...field} className={className}>
      <input {...input} type="file" {...wiring(field)} />
    </Field>
  )
}
