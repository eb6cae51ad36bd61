import { useState, type ComponentPropsWithoutRef } from 'react'
import { shellTexts } from '#app/i18n/shell.ts'
import { useLanguage, useTexts } from '#app/i18n/use-texts.tsx'
import { Field, fieldId, wiring, type FieldProps } from './field.tsx'

export type TextAreaProps = FieldProps &
  Omit<ComponentPropsWithoutRef<'textarea'>, 'name' | 'id' | 'style' | 'className'> & {
    /** Longest text in letters; shows "230 dari 1.500 huruf" and never cuts what was typed. */
    limit?: number
    className?: string
  }

/** Text of several lines. The count comes with the page and follows the typing where there is JavaScript. */
export function TextArea({
  name,
  label,
  hint,
  error,
  optional,
  id,
  limit,
  className,
  onChange,
  ...rest
}: TextAreaProps) {
  const field = { name, label, hint, error, optional, id: id ?? fieldId(name) }
  const [typed, setTyped] = useState<string | null>(null)
  const countId = `${field.id}-n`
  const text = rest.value === undefined ? (typed ?? String(rest.defaultValue ?? '')) : String(rest.value)
  return (
    <Field {...field} className={className}>
      <textarea
        rows={4}
        {...rest}
        {...wiring(field, limit === undefined ? undefined : countId)}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          onChange?.(event)
        }}
      />
      {limit !== undefined && <LetterCount id={countId} count={text.length} limit={limit} />}
    </Field>
  )
}

function LetterCount({ id, count, limit }: { id: string; count: number; limit: number }) {
  const t = useTexts(shellTexts)
  const language = useLanguage()
  const number = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'id-ID')
  const over = count - limit
  return (
    <p className={over > 0 ? 'hint num over' : 'hint num'} id={id}>
      {t.letters({ count: number.format(count), limit: number.format(limit) })}
      {over > 0 && <strong> {t.lettersOver({ over: number.format(over) })}</strong>}
    </p>
  )
}
