import { Banner } from '#app/components/ui/banner.tsx'
import { studioTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'

/** What is wrong with a content file, or was noted of it. */
export type ShownFault = { path: string; line: number; sentence: string }

/** Content files that could not be taken over; nothing when all is well. */
export function FaultsBanner({ faults }: { faults: readonly ShownFault[] }) {
  const t = useTexts(studioTexts)
  if (faults.length === 0) return null
  return (
    <Banner tone="danger" title={t.faults({ count: faults.length })}>
      <p>{t.faultsWords}</p>
      <Places said={faults} />
    </Banner>
  )
}

/** Content files that are in use, but may have been meant otherwise; nothing when all is clear. */
export function NotesBanner({ notes }: { notes: readonly ShownFault[] }) {
  const t = useTexts(studioTexts)
  if (notes.length === 0) return null
  return (
    <Banner tone="info" title={t.notes({ count: notes.length })}>
      <p>{t.notesWords}</p>
      <Places said={notes} />
    </Banner>
  )
}

function Places({ said }: { said: readonly ShownFault[] }) {
  const t = useTexts(studioTexts)
  return (
    <ul className="stack-2">
      {said.map((each) => (
        <li key={`${each.path}:${each.line}:${each.sentence}`}>
          <strong>{t.faultAt(each)}</strong>
          <br />
          <span lang="id">{each.sentence}</span>
        </li>
      ))}
    </ul>
  )
}
