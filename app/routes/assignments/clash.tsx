import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { PlainText } from '#app/components/ui/plain-text.tsx'
import { assignmentTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { TheirText } from './save-failure.server.ts'

export function ClashHead({ theirs }: { theirs: TheirText }) {
  const t = useTexts(assignmentTexts)
  return (
    <Banner tone="danger" icon="compare" role="alert" title={t.clashTitle}>
      {t.clash(theirs)}
    </Banner>
  )
}

/** The other text of a clash, to read, copy from or take; it stands in the form of one's own. */
export function TheirCard({ theirs }: { theirs: TheirText }) {
  const t = useTexts(assignmentTexts)
  return (
    <Card as="section" labelledBy="naskah-server">
      <h3 className="h3" id="naskah-server">
        {t.clashTheirs(theirs)}
      </h3>
      <PlainText text={theirs.text === '' ? t.clashEmpty : theirs.text} />
      <div className="btns">
        <BusyButton name="pilih" value="tersimpan">
          {t.clashTakeTheirs}
        </BusyButton>
      </div>
    </Card>
  )
}
