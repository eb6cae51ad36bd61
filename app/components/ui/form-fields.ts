import type { ReactNode } from 'react'
import { WHOLE_FORM, type FormAnswer } from '#app/platform/forms.ts'
import type { FormError } from './error-summary.tsx'
import type { FieldProps } from './field.tsx'

type Words<Name extends string> = {
  hints?: Readonly<Partial<Record<Name, ReactNode>>>
  /** What stands in a field before anything was sent. */
  saved?: Readonly<Partial<Record<Name, string | readonly string[]>>>
  /** The fields' ids where a name stands twice on the page. */
  idOf?: (name: string) => string
}

/**
 * What each field of a form is spread with: label, hint, what was typed or saved, and what is wrong with it; `errors`
 * are the same sentences for the summary above the form, in their order. `answer` is what came back when it was sent.
 */
export function formFields<Name extends string>(
  answer: FormAnswer | undefined,
  labels: Readonly<Record<Name, ReactNode>>,
  { hints, saved, idOf }: Words<Name> = {},
) {
  const named: Readonly<Record<string, ReactNode>> = labels
  const errors = Object.entries(answer?.errors ?? {}).map(([name, message]): FormError => {
    const label = named[name]
    if (name === WHOLE_FORM) return { message }
    return { field: name, message, id: idOf?.(name), label: typeof label === 'string' ? label : undefined }
  })
  return { errors, field, listField }

  function ties(name: Name): FieldProps {
    const asks = answer?.why === undefined ? undefined : true
    return {
      name,
      label: labels[name],
      hint: hints?.[name],
      error: answer?.errors[name],
      asks,
      id: idOf?.(name),
    }
  }

  /** A field with one value. */
  function field(name: Name) {
    const before = saved?.[name]
    const defaultValue = answer?.values[name] ?? (typeof before === 'string' ? before : undefined)
    return { ...ties(name), defaultValue }
  }

  /** A group of tick boxes. */
  function listField(name: Name) {
    const before = saved?.[name]
    const defaultValue = answer?.lists[name] ?? (typeof before === 'string' ? [before] : (before ?? []))
    return { ...ties(name), defaultValue }
  }
}
