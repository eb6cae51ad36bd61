import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { classNames } from './class-names.ts'
import { errorClass, fieldId, FieldError } from './field.tsx'

export type ChoiceProps = Omit<ComponentPropsWithoutRef<'input'>, 'type' | 'style' | 'className'> & {
  type?: 'checkbox' | 'radio'
  label: ReactNode
  hint?: ReactNode
  boxed?: boolean
  error?: string
  /** Nothing is wrong: `error` says what she is to confirm or to read anew. */
  asks?: boolean
}

/** A tick box or a radio; the whole label is the target. */
export function Choice({ type = 'checkbox', label, hint, boxed, error, asks, ...input }: ChoiceProps) {
  const id = input.id ?? (input.name ? fieldId(input.name) : undefined)
  const single = type === 'checkbox' && error
  const choice = (
    <label className={classNames('choice', boxed && 'boxed')}>
      <input
        {...input}
        type={type}
        id={single ? id : input.id}
        aria-invalid={error && !asks ? true : undefined}
        aria-describedby={single ? `${id}-e` : input['aria-describedby']}
      />
      <span>
        {label}
        {hint && <span className="hint below">{hint}</span>}
      </span>
    </label>
  )
  if (!single || !id) return choice
  return (
    <div className={errorClass(asks)}>
      <FieldError id={id} error={error} asks={asks} />
      {choice}
    </div>
  )
}

export type ChoiceOption = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }

export type ChoiceGroupProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string
  asks?: boolean
  optional?: boolean
  id?: string
  type?: 'radio' | 'checkbox'
  /** `boxed`: each choice in its own box (quizzes); `levels`: these in a row, where there is room; `seg`: one row of short words. */
  look?: 'plain' | 'boxed' | 'levels' | 'seg'
  options?: readonly ChoiceOption[]
  /** The chosen value, or values for tick boxes. */
  defaultValue?: string | readonly string[]
  /** Hides the legend from the eye when a heading already says it. */
  quietLegend?: boolean
  required?: boolean
  /** Choices written out, instead of `options`. */
  children?: ReactNode
  onChange?: (value: string, checked: boolean) => void
}

/** A question with its choices, as a fieldset; the error summary can jump to it. */
export function ChoiceGroup({
  name,
  label,
  hint,
  error,
  asks,
  optional,
  id = fieldId(name),
  type = 'radio',
  look = 'plain',
  options = [],
  defaultValue = [],
  quietLegend,
  required,
  children,
  onChange,
}: ChoiceGroupProps) {
  const t = useTexts(shellTexts)
  const chosen = typeof defaultValue === 'string' ? [defaultValue] : defaultValue
  const choices = options.map((option) => {
    const input = {
      type,
      name,
      value: option.value,
      defaultChecked: chosen.includes(option.value),
      disabled: option.disabled,
      required: type === 'radio' ? required : undefined,
      'aria-invalid': error && !asks ? (true as const) : undefined,
      onChange:
        onChange &&
        ((event: { currentTarget: HTMLInputElement }) => onChange(option.value, event.currentTarget.checked)),
    }
    if (look === 'seg') {
      return (
        <label key={option.value}>
          {option.label}
          <input className="sr" {...input} />
        </label>
      )
    }
    return (
      <Choice
        key={option.value}
        {...input}
        label={option.label}
        hint={option.hint}
        boxed={look === 'boxed' || look === 'levels'}
      />
    )
  })
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={classNames('stack-2', error && errorClass(asks))}
      aria-describedby={[error && `${id}-e`, hint && `${id}-h`].filter(Boolean).join(' ') || undefined}
    >
      <legend className={quietLegend ? 'sr' : undefined}>
        {label}
        {optional && <span className="quiet optional"> ({t.optional})</span>}
      </legend>
      {hint && (
        <p className="hint" id={`${id}-h`}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} asks={asks} />
      {look === 'seg' || look === 'levels' ? <div className={look}>{choices}</div> : choices}
      {children}
    </fieldset>
  )
}
