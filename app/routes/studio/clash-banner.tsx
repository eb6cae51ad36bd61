import { Banner } from '#app/components/ui/banner.tsx'
import { Diff } from '#app/components/ui/diff.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { studioTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { Clash } from './editor-said.ts'

/** Somebody saved first: her text, and what lies between it and the one in the field. */
export function ClashBanner({ clash }: { clash: Clash }) {
  const t = useTexts(studioTexts)
  return (
    <Banner tone="warn" title={t.clash} role="alert" id="bentrok">
      <p>{t.clashWords(clash)}</p>
      <Fold summary={t.clashTheirs(clash)} open>
        <p className="sm" lang="id">
          {t.clashFacts(clash)}
        </p>
        <textarea
          readOnly
          rows={10}
          aria-label={t.clashTheirs(clash)}
          defaultValue={clash.source}
          lang="id"
        />
      </Fold>
      <Fold summary={t.clashDiff}>
        <Diff parts={clash.parts} />
      </Fold>
    </Banner>
  )
}
