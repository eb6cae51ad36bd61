import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { Field, wiring, type FieldProps } from './field.tsx'

export type SelectFieldProps = FieldProps &
  Omit<ComponentPropsWithoutRef<'select'>, 'name' | 'id' | 'style' | 'className'> & {
    options?: readonly { value: string; label: string }[]
    /** The first, empty choice: "Pilih kecamatan". */
    placeholder?: string
    className?: string
    /** `<option>`s or `<optgroup>`s, instead of `options`. */
    children?: ReactNode
  }

/** One of many. For up to six choices radios (`ChoiceGroup`) are easier on a phone. */
export function SelectField({
  name,
  label,
  hint,
  error,
  asks,
  optional,
  id,
  options,
  placeholder,
  className,
  children,
  ...select
}: SelectFieldProps) {
  const field = { name, label, hint, error, asks, optional, id }
  return (
    <Field {...field} className={className}>
      <select {...select} {...wiring(field)}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options?.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
        {children}
      </select>
    </Field>
  )
}
