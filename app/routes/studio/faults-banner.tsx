import { Banner } from '#app/components/ui/banner.tsx'
import { studioTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'

export type ShownFault = { path: string; line: number; sentence: string }

/** Content files that could not be taken over; nothing when all is well. */
export function FaultsBanner({ faults }: { faults: readonly ShownFault[] }) {
  const t = useTexts(studioTexts)
  if (faults.length === 0) return null
  return (
    <Banner tone="danger" title={t.faults({ count: faults.length })}>
      <p>{t.faultsWords}</p>
      <ul className="stack-2">
        {faults.map((fault) => (
          <li key={`${fault.path}:${fault.line}:${fault.sentence}`}>
            <strong>{t.faultAt(fault)}</strong>
            <br />
            <span lang="id">{fault.sentence}</span>
          </li>
        ))}
      </ul>
    </Banner>
  )
}
