import {
  useEffect,
  useRef,
  useState,
  type ComponentPropsWithoutRef,
  type FormEvent,
  type KeyboardEvent,
} from 'react'
import { letters } from '#app/platform/say/words.ts'
import { useBrokenSigns } from './broken-signs.tsx'
import { Field, fieldId, wiring, type FieldProps } from './field.tsx'
import { LetterCount } from './letter-count.tsx'

/** So many letters stand in a line of a phone, and at most so many lines are drawn where the browser cannot tell. */
const LINE = 32
const MOST_LINES = 6

export type GrowingFieldProps = FieldProps &
  Pick<ComponentPropsWithoutRef<'textarea'>, 'autoComplete' | 'lang' | 'defaultValue'> & {
    /** Longest text in letters: says how many are too many and never cuts what was typed. */
    limit?: number
  }

/**
 * One line of text that may be longer than its field is wide, for titles and names: the field grows with it, so that its
 * writer sees all of it. It takes no line end, and Enter sends the form, as in any other field of one line.
 */
export function GrowingField({
  name,
  label,
  hint,
  error,
  asks,
  optional,
  id = fieldId(name),
  limit,
  ...area
}: GrowingFieldProps) {
  const start = String(area.defaultValue ?? '')
  const [typed, setTyped] = useState(start)
  const box = useRef<HTMLTextAreaElement>(null)
  const plain = { name, label, hint, error, asks, optional, id }
  const { mend, ...field } = useBrokenSigns(plain, typed, start, 'line')
  const tooLong = limit !== undefined && letters(typed) > limit && { id: `${id}-n`, text: typed, limit }
  useEffect(() => fit(box.current), [typed])
  return (
    <Field {...field} mend={mend}>
      <textarea
        {...area}
        {...wiring(field, tooLong ? tooLong.id : undefined)}
        ref={box}
        className="grows"
        rows={Math.min(MOST_LINES, Math.max(1, Math.ceil(letters(start) / LINE)))}
        onKeyDown={sendOnEnter}
        // Before whoever keeps the form reads it.
        onInput={keepOnOneLine}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {tooLong && <LetterCount {...tooLong} />}
    </Field>
  )
}

/** Where the browser does not let a field grow by itself. */
function fit(box: HTMLTextAreaElement | null) {
  if (!box || getComputedStyle(box).getPropertyValue('field-sizing') === 'content') return
  box.style.height = 'auto'
  box.style.height = `${box.scrollHeight + box.offsetHeight - box.clientHeight}px`
}

/** As the browser does it in an input: the form's first button is pressed. */
function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  const { form } = event.currentTarget
  const first = [...(form?.elements ?? [])].find((one) => one.matches('button[type=submit]'))
  if (first instanceof HTMLElement) first.click()
}

/** What is pasted in several lines becomes one; the caret stays where it was. */
function keepOnOneLine({ currentTarget: box }: FormEvent<HTMLTextAreaElement>) {
  if (!box.value.includes('\n')) return
  const { selectionStart, selectionEnd } = box
  box.value = box.value.replaceAll('\n', ' ')
  box.setSelectionRange(selectionStart, selectionEnd)
}
