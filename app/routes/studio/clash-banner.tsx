import { Banner } from '#app/components/ui/banner.tsx'
import { Diff } from '#app/components/ui/diff.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { PlainText } from '#app/components/ui/plain-text.tsx'
import { studioTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { Clash } from './editor-said.ts'

/** Somebody saved the same fields first: what she wrote there, and what lies between it and one's own. */
export function ClashBanner({ clash }: { clash: Clash }) {
  const t = useTexts(studioTexts)
  const labels = { ...t.fields, naskah: t.text }
  return (
    <Banner tone="warn" title={t.clash} role="alert" id="bentrok">
      <p>{t.clashWords(clash)}</p>
      {clash.fields.map(({ name, theirs, parts }) => (
        <Fold key={name} summary={t.clashTheirs({ label: labels[name], by: clash.by })} open>
          {name === 'naskah' ? (
            <textarea
              readOnly
              rows={10}
              aria-label={t.clashTheirs({ label: labels[name], by: clash.by })}
              defaultValue={theirs}
              lang="id"
            />
          ) : (
            <PlainText text={theirs || t.nothing} />
          )}
          <p className="sm quiet">{t.clashDiff}</p>
          <Diff parts={parts} />
        </Fold>
      ))}
    </Banner>
  )
}
