import type { MouseEvent } from 'react'
import { fieldId } from '#app/components/ui/field.tsx'

export type Fault = { line: number; sentence: string }

/** Faults of a text as links to their lines. */
export function FaultLines({ faults }: { faults: readonly Fault[] }) {
  return (
    <ul className="stack-2">
      {faults.map((fault, place) => (
        // Two of one line may say the same.
        <li key={place}>
          <a href={`#${fieldId('naskah')}`} onClick={(event) => showLine(event, fault.line)}>
            {fault.sentence}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Marks a line of the text in its field and brings it into sight. */
function showLine(event: MouseEvent, line: number) {
  const field = document.getElementById(fieldId('naskah'))
  if (!(field instanceof HTMLTextAreaElement)) return
  event.preventDefault()
  const lines = field.value.split('\n')
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0)
  field.focus({ preventScroll: true })
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
  // The field is as tall as its text: the numbered mirror below it knows where the line stands.
  field.previousElementSibling?.children[line - 1]?.scrollIntoView({ block: 'center' })
}
