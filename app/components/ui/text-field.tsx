import { useRef, useState, type ComponentPropsWithoutRef, type ReactNode, type RefObject } from 'react'
import { letters } from '#app/platform/say/words.ts'
import { useBrokenSigns } from './broken-signs.tsx'
import { Field, fieldId, wiring, type FieldProps } from './field.tsx'
import { LetterCount } from './letter-count.tsx'
import { UnsentText } from './unsent-text.tsx'

type InputAttributes = Omit<ComponentPropsWithoutRef<'input'>, 'name' | 'id' | 'style' | 'type' | 'className'>

export type TextFieldProps = FieldProps &
  InputAttributes & {
    type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'number' | 'time'
    /** Longest text in letters: says how many are too many and never cuts what was typed. */
    limit?: number
    /** In a form that is sent as a whole: the page and the place on it where its text is found again, as in `TextArea`. */
    keptAt?: string
    /** What it is called there once the field is gone. */
    keptAs?: string
    /** What the server holds of a field that is kept. */
    onServer?: string
    className?: string
  }

/** One line of text. Numbers people count with: `inputMode="numeric"` rather than `type="number"`. */
export function TextField({ type = 'text', limit, keptAt, keptAs, onServer = '', ...field }: TextFieldProps) {
  const place = useRef<HTMLInputElement>(null)
  // What is looked for is not kept.
  if (type === 'search') return <InputField {...field} type={type} />
  return (
    <>
      <WrittenField {...field} type={type} limit={limit} place={place} />
      {keptAt !== undefined && (
        <UnsentText address={keptAt} name={field.name} called={keptAs} onServer={onServer} area={place} />
      )}
    </>
  )
}

/** `maxLength` would count otherwise than the server and cut what is pasted. */
function WrittenField({ limit, onChange, ...field }: InputFieldProps & { limit?: number }) {
  const start = String(field.value ?? field.defaultValue ?? '')
  const [typed, setTyped] = useState(start)
  const id = field.id ?? fieldId(field.name)
  const tooLong = limit !== undefined && letters(typed) > limit && { id: `${id}-n`, text: typed, limit }
  return (
    <InputField
      {...useBrokenSigns(field, typed, start, 'line')}
      id={id}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        onChange?.(event)
      }}
      tooLong={tooLong}
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
    place?: RefObject<HTMLInputElement>
    mend?: ReactNode
    tooLong?: ComponentPropsWithoutRef<typeof LetterCount> | false
  }

function InputField({
  name,
  label,
  hint,
  error,
  asks,
  optional,
  id,
  type,
  className,
  mend,
  tooLong,
  place,
  ...input
}: InputFieldProps) {
  const field = { name, label, hint, error, asks, optional, id }
  return (
    <Field {...field} mend={mend} className={className}>
      <input ref={place} {...input} type={type} {...wiring(field, tooLong ? tooLong.id : undefined)} />
      {tooLong && <LetterCount {...tooLong} />}
    </Field>
  )
}
