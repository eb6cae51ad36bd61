import type { ReactNode, RefObject } from 'react'
import { useBrokenSigns } from '#app/components/ui/broken-signs.tsx'
import { Field, wiring, type FieldProps } from '#app/components/ui/field.tsx'
import { useLive } from '#app/components/writing/use-live.ts'

type Props = FieldProps & {
  area: RefObject<HTMLTextAreaElement>
  label: string
  value: string
  /** The text that it was drawn with. */
  start: string
  onText: (text: string) => void
  /** Numbers of lines with a fault, from 1. */
  badLines: readonly number[]
  /** Above the text. */
  tools?: ReactNode
}

/**
 * A text field whose lines are numbered; faulty ones are marked. It scrolls within itself, numbers and all. Where there is
 * a pointer an editor takes its letters; the field stays beside it, unseen, and is what the form sends.
 */
export function TextWithLines({ area, value, onText, badLines, start, tools, ...plain }: Props) {
  const { mend, ...field } = useBrokenSigns(plain, value, start, 'text')
  const { 'aria-invalid': invalid, ...tied } = wiring(field)
  const isInvalid = invalid ?? badLines.length > 0
  const live = useLive(area)
  return (
    <Field {...field} mend={mend}>
      {tools}
      <div className="code lines">
        <div className="in">
          {live ? (
            <live.Live
              area={area}
              label={plain.label}
              describedBy={tied['aria-describedby']}
              isInvalid={isInvalid}
              badLines={badLines}
              firstLine={live.firstLine}
            />
          ) : (
            <pre aria-hidden="true">
              {value.split('\n').map((line, index) => (
                <span key={index} className={badLines.includes(index + 1) ? 'bad' : undefined}>
                  {line}
                </span>
              ))}
            </pre>
          )}
          <textarea
            ref={area}
            {...tied}
            aria-invalid={(!live && isInvalid) || undefined}
            aria-hidden={live ? true : undefined}
            tabIndex={live ? -1 : undefined}
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
}
