import { Banner } from '#app/components/ui/banner.tsx'
import { studioTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { FaultLines, type Fault } from './fault-lines.tsx'

/** What keeps a text from being published: line and sentence, each leading to its line. */
export function HoldingBanner({ faults, saved }: { faults: readonly Fault[]; saved: boolean }) {
  const t = useTexts(studioTexts)
  if (faults.length === 0) return null
  return (
    <Banner tone="danger" title={t.holding({ count: faults.length })} role="alert" id="menahan">
      <FaultLines faults={faults} />
      <p>{saved ? t.holdingSafe : t.holdingTyped}</p>
    </Banner>
  )
}
