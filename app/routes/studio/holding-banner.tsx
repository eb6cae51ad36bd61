import { Banner } from '#app/components/ui/banner.tsx'
import { studioTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { FaultLines, type Fault } from './fault-lines.tsx'

/** What keeps a text from being published: line and sentence, each leading to its line. */
export function HoldingBanner({ faults, saved }: { faults: readonly Fault[]; saved: boolean }) {
  const t = useTexts(studioTexts)
  const title = faults.length === 0 ? null : t.holding({ count: faults.length })
  return (
    <>
      {/* Only how many there are is read out, where that changes: the rest would talk into what is being typed. */}
      <p role="status" className="sr">
        {title}
      </p>
      {title && (
        <Banner tone="danger" title={title} id="menahan">
          <FaultLines faults={faults} />
          <p>{saved ? t.holdingSafe : t.holdingTyped}</p>
        </Banner>
      )}
    </>
  )
}
