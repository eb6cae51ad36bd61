import { useEffect, useRef, useState } from 'react'
import { Field, wiring, type FieldProps } from '#app/components/ui/field.tsx'
import { UnsentText } from '#app/components/ui/unsent-text.tsx'
import { retype } from '#app/platform/line/retype.ts'
import { useQuestionPaste } from './use-question-paste.ts'

type Props = FieldProps & {
  /** The text that came with the page or with the last answer. */
  text: string
  /** The answer it came with: each one brings its text into the box. */
  answer: unknown
  badLines: ReadonlySet<number>
  keptAt: string
}

/** The box of questions: lines are numbered, those with a fault are marked. What is typed stays on the device until it is taken. */
export function QuestionBox({ text, answer, badLines, keptAt, ...field }: Props) {
  const [value, setValue] = useState(text)
  const area = useRef<HTMLTextAreaElement>(null)
  const shown = useRef(answer)
  useQuestionPaste(area)
  useEffect(() => {
    if (shown.current === answer) return
    shown.current = answer
    // As if it was typed, so that who keeps the text on the device keeps this one.
    if (area.current && area.current.value !== text) retype(area.current, text, null)
  }, [answer, text])
  const isRead = value === text
  return (
    <>
      <Field {...field}>
        <div className="code lines">
          <div className="in">
            <pre aria-hidden="true">
              {value.split('\n').map((line, index) => (
                <span key={index} className={isRead && badLines.has(index + 1) ? 'bad' : undefined}>
                  {line}
                </span>
              ))}
            </pre>
            <textarea
              ref={area}
              {...wiring(field)}
              rows={17}
              spellCheck={false}
              lang="id"
              value={value}
              onChange={(event) => setValue(event.currentTarget.value)}
            />
          </div>
        </div>
      </Field>
      <UnsentText address={keptAt} name={field.name} onServer="" area={area} />
    </>
  )
}
