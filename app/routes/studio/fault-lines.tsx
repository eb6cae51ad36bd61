import type { MouseEvent } from 'react'
import { fieldId } from '#app/components/ui/field.tsx'
import { goToLine, writingField } from '#app/components/writing/writing-field.ts'
import { placeOfAttribute, WORDS_WANTED } from './place-of-attribute.ts'

/** `attribute`: what holds the words that are owed. */
export type Fault = { line: number; sentence: string; attribute?: string | undefined }

/** Faults of a text as links to their lines. */
export function FaultLines({ faults }: { faults: readonly Fault[] }) {
  return (
    <ul className="stack-2">
      {faults.map((fault, place) => (
        // Two of one line may say the same.
        <li key={place}>
          <a href={`#${fieldId('naskah')}`} onClick={(event) => showFault(event, fault)}>
            {fault.sentence}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Marks a line of the text in its field and brings it into sight; where words are owed, the cursor waits in their place. */
function showFault(event: MouseEvent, { line, attribute }: Fault) {
  const area = document.querySelector('textarea[name="naskah"]')
  if (!(area instanceof HTMLTextAreaElement)) return
  event.preventDefault()
  const field = writingField(area)
  goToLine(field, line)
  const place = attribute === undefined ? null : placeOfAttribute(field.spot(), attribute)
  if (place === null) return
  field.mark(place, place)
  area.dispatchEvent(new Event(WORDS_WANTED))
}
