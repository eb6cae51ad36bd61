import { forwardRef, type ReactNode } from 'react'
import { useBrokenSigns } from '#app/components/ui/broken-signs.tsx'
import { Field, wiring, type FieldProps } from '#app/components/ui/field.tsx'

type Props = FieldProps & {
  value: string
  /** The text that it was drawn with. */
  start: string
  onText: (text: string) => void
  /** Numbers of lines with a fault, from 1. */
  badLines: readonly number[]
  /** Above the text. */
  tools?: ReactNode
}

/** A text field whose lines are numbered; faulty ones are marked. It scrolls within itself, numbers and all. */
export const TextWithLines = forwardRef<HTMLTextAreaElement, Props>(function TextWithLines(
  { value, onText, badLines, start, tools, ...plain },
  ref,
) {
  const { mend, ...field } = useBrokenSigns(plain, value, start, 'text')
  const { 'aria-invalid': invalid, ...tied } = wiring(field)
  return (
    <Field {...field} mend={mend}>
      {tools}
      <div className="code lines">
        <div className="in">
          <pre aria-hidden="true">
            {value.split('\n').map((line, index) => (
              <span key={index} className={badLines.includes(index + 1) ? 'bad' : undefined}>
                {line}
              </span>
            ))}
          </pre>
          <textarea
            ref={ref}
            {...tied}
            aria-invalid={invalid ?? (badLines.length > 0 || undefined)}
            rows={17}
            spellCheck={false}
            lang="id"
            value={value}
            onChange={(event) => onText(event.currentTarget.value)}
          />
        </div>
      </div>
    </Field>
  )
})
