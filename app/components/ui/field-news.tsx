import { useEffect, useState } from 'react'
import { useLanguage, useTexts } from '#app/i18n/use-texts.tsx'
import type { Offer, Theirs, Whole } from '#app/platform/line/keeper-shape.ts'
import type { ComparedPart } from '#app/platform/say/comparison.ts'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { Diff } from './diff.tsx'
import { Fold } from './fold.tsx'
import { keptTexts } from './kept-texts.ts'

type Choices = {
  whole: Whole
  choose: (field: string, whose: 'mine' | 'theirs') => void
  accept: (offer: Offer) => void
  discard: (offer: Offer) => void
}

/** Beside a field: another text that was met there, and texts that lie on this device only. */
export function FieldNews({ field, whole, choose, accept, discard }: Choices & { field: string }) {
  const kept = whole.fields[field]
  const offers = whole.offers.filter((offer) => offer.field === field && offer !== kept?.clash?.offer)
  if (!kept?.clash && offers.length === 0) return null
  return (
    <div className="stack-2">
      {kept?.clash && (
        <Clash mine={kept.value} theirs={kept.clash} choose={(whose) => choose(field, whose)} />
      )}
      {offers.map((offer) => (
        <OfferedText
          key={offer.copy.opening}
          offer={offer}
          screen={kept?.value ?? ''}
          accept={() => accept(offer)}
          discard={() => discard(offer)}
        />
      ))}
    </div>
  )
}

function Clash(props: { mine: string; theirs: Theirs; choose: (whose: 'mine' | 'theirs') => void }) {
  const t = useTexts(keptTexts)
  const { mine, theirs, choose } = props
  const { by, at, shown } = theirs
  return (
    <div data-bentrok="" tabIndex={-1}>
      <Banner
        tone="danger"
        icon="compare"
        role="alert"
        title={by === null ? t.clashDevice : t.clashTitle({ by, at: at ?? '' })}
      >
        <p>{t.clashWords}</p>
        <div className="grid gap-4 md:grid-cols-2">
          <Text title={t.mine} text={shown?.mine ?? mine} />
          <Text title={by === null ? t.device : t.theirs({ by })} text={shown?.theirs ?? theirs.value} />
        </div>
        <Difference before={shown?.mine ?? mine} after={shown?.theirs ?? theirs.value} />
        <div className="btns">
          <Button type="button" onClick={() => choose('mine')}>
            {t.useMine}
          </Button>
          <Button type="button" onClick={() => choose('theirs')}>
            {by === null ? t.useDevice : t.useTheirs({ by })}
          </Button>
        </div>
      </Banner>
    </div>
  )
}

type OfferProps = { offer: Offer; screen: string; accept: () => void; discard: () => void }

function OfferedText({ offer, screen, accept, discard }: OfferProps) {
  const t = useTexts(keptTexts)
  const language = useLanguage()
  const at = new Date(offer.at).toLocaleString(language === 'en' ? 'en-GB' : 'id-ID', {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  })
  return (
    <Banner tone="info" icon="phone" role="status" title={t.offer({ at })}>
      <Fold summary={t.compare}>
        <Text title={t.device} text={offer.value} />
        <Difference before={screen} after={offer.value} />
      </Fold>
      <div className="btns">
        <Button type="button" onClick={accept}>
          {t.take}
        </Button>
        <Button
          type="button"
          variant="text"
          onClick={() => {
            if (window.confirm(t.dropSure)) discard()
          }}
        >
          {t.drop}
        </Button>
      </div>
    </Banner>
  )
}

function Text({ title, text }: { title: string; text: string }) {
  const t = useTexts(keptTexts)
  return (
    <div className="stack-2">
      <p className="sm quiet">{title}</p>
      <p className="whitespace-pre-line">{text === '' ? t.empty : text}</p>
    </div>
  )
}

/** The comparison comes only when two texts are to be compared. */
function Difference({ before, after }: { before: string; after: string }) {
  const t = useTexts(keptTexts)
  const [parts, setParts] = useState<ComparedPart[] | null>(null)
  useEffect(() => {
    let left = false
    // Without it both texts still stand there whole.
    import('#app/platform/say/comparison.ts')
      .then(({ compareTexts }) => left || setParts(compareTexts(before, after)))
      .catch(() => undefined)
    return () => void (left = true)
  }, [before, after])
  if (!parts) return null
  return (
    <div className="stack-2">
      <p className="sm quiet">{t.difference}</p>
      <Diff parts={parts} />
    </div>
  )
}
