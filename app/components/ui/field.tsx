import type { ReactNode } from 'react'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icons.tsx'

/** What every field takes beside its own input's attributes. */
export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** The first error of this field, in the person's words. */
  error?: string
  /** Nothing is wrong: `error` says what she is to confirm or to read anew. */
  asks?: boolean
  /** Says "boleh kosong" beside the label; otherwise a field is asked for. */
  optional?: boolean
  /** Needed when a name stands twice on a page. */
  id?: string
}

/** The id of the field with this name: labels, errors and the error summary agree on it. */
export function fieldId(name: string): string {
  return `f-${name.replace(/[^a-zA-Z0-9_-]/g, '-')}`
}

/** The attributes that tie an input to its label, hint and error. */
export function wiring(
  { name, id = fieldId(name), hint, error, asks }: FieldProps,
  alsoDescribedBy?: string,
) {
  const describedBy = [error && `${id}-e`, hint && `${id}-h`, alsoDescribedBy].filter(Boolean).join(' ')
  return {
    id,
    name,
    'aria-invalid': error && !asks ? (true as const) : undefined,
    'aria-describedby': describedBy || undefined,
  }
}

/** Label, hint, error with what mends it, then the input: the order people read them in. */
export function Field({
  name,
  label,
  hint,
  error,
  asks,
  optional,
  id = fieldId(name),
  mend,
  className,
  children,
}: FieldProps & { className?: string; mend?: ReactNode; children: ReactNode }) {
  const t = useTexts(shellTexts)
  return (
    <div className={classNames('field', error && errorClass(asks), className)}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="quiet optional"> ({t.optional})</span>}
      </label>
      {hint && (
        <p className="hint" id={`${id}-h`}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} asks={asks} />
      {mend}
      {children}
    </div>
  )
}

/** The frame of a field about which something is said. */
export function errorClass(asks: boolean | undefined): string {
  return asks ? 'has-err asks' : 'has-err'
}

/** The error line of a field, with its icon; nothing when there is none. */
export function FieldError({ id, error, asks }: { id: string; error?: string; asks?: boolean }) {
  if (!error) return null
  return (
    <p className={classNames('err', asks && 'asks')} id={`${id}-e`}>
      <Icon name={asks ? 'alert' : 'stop'} />
      <span>{error}</span>
    </p>
  )
}
