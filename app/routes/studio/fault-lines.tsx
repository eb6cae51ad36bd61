import type { MouseEvent } from 'react'
import { fieldId } from '#app/components/ui/field.tsx'
import { goToLine, writingField } from '#app/components/writing/writing-field.ts'

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
  const area = document.querySelector('textarea[name="naskah"]')
  if (!(area instanceof HTMLTextAreaElement)) return
  event.preventDefault()
  goToLine(writingField(area), line)
}
