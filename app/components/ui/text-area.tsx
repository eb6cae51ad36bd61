import {
  useEffect,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type ReactNode,
  type RefObject,
} from 'react'
import { useBrokenSigns } from './broken-signs.tsx'
import { Field, fieldId, wiring, type FieldProps } from './field.tsx'
import { LetterCount } from './letter-count.tsx'
import { UnsentText } from './unsent-text.tsx'
import { useWrittenLang } from './written.tsx'
import type { Writing } from '#app/platform/say/signs.ts'

export type TextAreaProps = FieldProps &
  Omit<ComponentPropsWithoutRef<'textarea'>, 'name' | 'id' | 'style' | 'className'> & {
    /** Longest text in letters; shows "230 dari 1.500 huruf" and never cuts what was typed. */
    limit?: number
    /** Counts in another way than in letters, where the rule is another one. */
    count?: (counted: { id: string; text: string }) => ReactNode
    /** Why the browser holds back a form with this text; for doors that can only answer on another page. */
    refuse?: (text: string) => string | undefined
    /**
     * In a form that is sent as a whole: the page and the place on it (`#…`) where its text is found again. The device
     * keeps it there until the server has taken the form.
     */
    keptAt?: string
    /** What it is called there once the field is gone. */
    keptAs?: string
    /** What the server holds of a field that is kept. */
    onServer?: string
    className?: string
    /** Tools above the text, for one that is written in Markdown. */
    tools?: (area: RefObject<HTMLTextAreaElement>) => ReactNode
    /** Tools between the text and its count. */
    below?: (area: RefObject<HTMLTextAreaElement>) => ReactNode
    /** `lines`: one name or title a line. */
    writing?: Extract<Writing, 'text' | 'lines'>
  }

/** Text of several lines. The count comes with the page and follows the typing where there is JavaScript. */
export function TextArea({
  name,
  label,
  hint,
  error,
  asks,
  optional,
  id,
  limit,
  count,
  refuse,
  keptAt,
  keptAs,
  onServer = '',
  className,
  tools,
  below,
  writing = 'text',
  onChange,
  ...rest
}: TextAreaProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const start = String(rest.value ?? rest.defaultValue ?? '')
  const text = rest.value === undefined ? (typed ?? start) : start
  const plain = { name, label, hint, error, asks, optional, id: id ?? fieldId(name) }
  const { mend, ...field } = useBrokenSigns(plain, text, start, writing)
  const countId = `${field.id}-n`
  const { 'aria-describedby': describedBy, 'aria-invalid': invalid } = rest
  const tied = wiring(field, [limit !== undefined && countId, describedBy].filter(Boolean).join(' '))
  const lang = useWrittenLang()
  const area = useRef<HTMLTextAreaElement>(null)
  const refused = (refuse && mend ? field.error : refuse?.(text)) ?? ''
  useEffect(() => area.current?.setCustomValidity(refused), [refused])
  return (
    <>
      <Field {...field} mend={mend} className={className}>
        {tools?.(area)}
        <textarea
          ref={area}
          rows={4}
          lang={lang}
          {...rest}
          {...tied}
          aria-invalid={tied['aria-invalid'] ?? invalid}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            onChange?.(event)
          }}
        />
        {below?.(area)}
        {limit !== undefined &&
          (count?.({ id: countId, text }) ?? <LetterCount id={countId} text={text} limit={limit} />)}
      </Field>
      {keptAt !== undefined && (
        <UnsentText address={keptAt} name={name} called={keptAs} onServer={onServer} area={area} />
      )}
    </>
  )
}
