import { useState, type ComponentPropsWithoutRef } from 'react'
import { letters } from '#app/platform/say/words.ts'
import { Field, fieldId, wiring, type FieldProps } from './field.tsx'
import { LetterCount } from './letter-count.tsx'

type InputAttributes = Omit<ComponentPropsWithoutRef<'input'>, 'name' | 'id' | 'style' | 'type' | 'className'>

export type TextFieldProps = FieldProps &
  InputAttributes & {
    type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | 'time'
    /** Longest text in letters: says how many are too many and never cuts what was typed. */
    limit?: number
    className?: string
  }

/** One line of text. Numbers people count with: `inputMode="numeric"` rather than `type="number"`. */
export function TextField({ type = 'text', limit, ...field }: TextFieldProps) {
  if (limit === undefined) return <InputField {...field} type={type} />
  return <LimitedField {...field} type={type} limit={limit} />
}

/** `maxLength` would count otherwise than the server and cut what is pasted. */
function LimitedField({ limit, onChange, ...field }: InputFieldProps & { limit: number }) {
  const id = field.id ?? fieldId(field.name)
  const [typed, setTyped] = useState(String(field.value ?? field.defaultValue ?? ''))
  return (
    <InputField
      {...field}
      id={id}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange?.(event)
      }}
      tooLong={letters(typed) > limit && { id: `${id}-n`, text: typed, limit }}
    />
  )
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

type InputFieldProps = FieldProps &
  InputAttributes & {
    type: string
    className?: string
    tooLong?: ComponentPropsWithoutRef<typeof LetterCount> | false
  }

function InputField({
  name,
  label,
  hint,
  error,
  optional,
  id,
  type,
  className,
  tooLong,
  ...input
}: InputFieldProps) {
  const field = { name, label, hint, error, optional, id }
  return (
    <Field {...field} className={className}>
      <input {...input} type={type} {...wiring(field, tooLong ? tooLong.id : undefined)} />
      {tooLong && <LetterCount {...tooLong} />}
    </Field>
  )
}
