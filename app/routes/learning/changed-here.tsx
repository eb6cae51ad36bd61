import { Banner } from '#app/components/ui/banner.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { learningTexts } from './texts.ts'

/** For who finished an older version, where she begins to read; what changed stands beside the mark. */
export function ChangedHere({ told }: { told: string }) {
  const t = useTexts(learningTexts)
  return (
    <Banner tone="info" icon="refresh">
      <p>
        <strong>{t.changed}</strong> {told}. <a href="#tandai">{t.changesSee}</a>
      </p>
    </Banner>
  )
}
