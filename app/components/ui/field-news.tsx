import { useEffect, useRef, useState } from 'react'
import { useLanguage, useTexts } from '#app/i18n/use-texts.tsx'
import type { Offer, Theirs, Whole } from '#app/platform/line/keeper-shape.ts'
import type { ComparedPart } from '#app/platform/say/comparison.ts'
import { differingLines } from '#app/platform/say/differing-lines.ts'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { Diff } from './diff.tsx'
import { Fold } from './fold.tsx'
import { keptTexts } from './kept-texts.ts'

type Choices = {
  whole: Whole
  /** What is not chosen goes to the server. */
  setsAside: boolean
  choose: (field: string, whose: 'mine' | 'theirs') => void
  accept: (offer: Offer) => void
  discard: (offer: Offer) => void
}

type FieldNewsProps = Choices & {
  field: string
  /** How a person reads what the field holds, where that is not a text. */
  words?: (value: string) => string
  /** It is chosen and not written: each stands whole, and is not compared word by word. */
  isChosen?: boolean
}

/** Beside a field: another text that was met there, and texts that lie on this device only. */
export function FieldNews(props: FieldNewsProps) {
  const { field, whole, setsAside, choose, accept, discard, words = plainly, isChosen = false } = props
  const kept = whole.fields[field]
  // One choice at a time.
  const offers = kept?.clash ? [] : whole.offers.filter((offer) => offer.field === field)
  if (!kept?.clash && offers.length === 0) return null
  // What she has typed since is what she would choose; then both are shown in the same words.
  const shown = kept?.clash?.sent === kept?.value ? kept?.clash?.shown : undefined
  return (
    <div className="stack-2">
      {kept?.clash && (
        <Clash
          mine={shown?.mine ?? words(kept.value)}
          other={shown?.theirs ?? words(kept.clash.value)}
          theirs={kept.clash}
          isChosen={isChosen}
          setsAside={setsAside}
          choose={(whose) => choose(field, whose)}
        />
      )}
      {offers.map((offer) => (
        <OfferedText
          key={offer.copy.opening}
          offer={offer}
          text={words(offer.value)}
          screen={words(kept?.value ?? '')}
          isChosen={isChosen}
          accept={() => accept(offer)}
          discard={() => discard(offer)}
        />
      ))}
    </div>
  )
}

function plainly(value: string): string {
  return value
}

type ClashProps = {
  mine: string
  other: string
  theirs: Theirs
  isChosen: boolean
  setsAside: boolean
  choose: (whose: 'mine' | 'theirs') => void
}

function Clash({ mine, other, theirs, isChosen, setsAside, choose }: ClashProps) {
  const t = useTexts(keptTexts)
  const { by, at } = theirs
  const shown = isChosen ? { one: mine, other, isPart: false } : differingLines(mine, other)
  return (
    <div data-bentrok="" tabIndex={-1}>
      <Banner
        tone="danger"
        icon="compare"
        role="alert"
        title={by === null ? t.clashDevice : t.clashTitle({ by, at: at ?? '' })}
      >
        <p>
          {setsAside ? t.clashWords : t.clashWordsDevice} {shown.isPart && t.clashPart}
        </p>
        <div className="grid gap-4 md:grid-cols-2">
          <Text title={by === null ? t.inField : t.mine} text={shown.one} />
          <Text title={by === null ? t.device : t.theirs({ by })} text={shown.other} />
        </div>
        {!isChosen && <Difference before={shown.one} after={shown.other} />}
        <div className="btns">
          <Button type="button" onClick={() => choose('mine')}>
            {by === null ? t.useInField : t.useMine}
          </Button>
          <Button type="button" onClick={() => choose('theirs')}>
            {by === null ? t.useDevice : t.useTheirs({ by })}
          </Button>
        </div>
      </Banner>
    </div>
  )
}

type OfferProps = {
  offer: Offer
  text: string
  /** What stands in the field, and what puts the text there; neither where there is no field any more. */
  screen?: string
  isChosen?: boolean
  accept?: () => void
  discard: () => void
}

export function OfferedText({ offer, text, screen, isChosen = false, accept, discard }: OfferProps) {
  const t = useTexts(keptTexts)
  const language = useLanguage()
  const shown = useRef<HTMLParagraphElement>(null)
  const [copied, setCopied] = useState(false)
  const at = new Date(offer.at).toLocaleString(language === 'en' ? 'en-GB' : 'id-ID', {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  })
  return (
    <Banner tone="info" icon="phone" role="status" title={offer.aside ? t.setAside({ at }) : t.offer({ at })}>
      {screen === undefined ? (
        <p ref={shown} className="whitespace-pre-line">
          {text}
        </p>
      ) : (
        <Fold summary={t.compare}>
          <Text title={t.device} text={text} />
          {!isChosen && <Difference before={screen} after={text} />}
        </Fold>
      )}
      <div className="btns">
        {accept && (
          <Button type="button" onClick={accept}>
            {t.take}
          </Button>
        )}
        {screen === undefined && (
          <Button
            type="button"
            icon="copy"
            onClick={() => void copyText(text, shown.current).then(setCopied)}
          >
            {t.copy}
          </Button>
        )}
        <Button
          type="button"
          variant="text"
          onClick={() => {
            if (window.confirm(t.dropSure)) discard()
          }}
        >
          {t.drop}
        </Button>
        {screen === undefined && <span>{copied && t.copied}</span>}
      </div>
    </Banner>
  )
}

/** Where the browser copies nothing by itself, the text stands marked, as if she had marked it. */
async function copyText(text: string, shown: Node | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    if (shown) window.getSelection()?.selectAllChildren(shown)
    return false
  }
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
      .then(({ compareTexts }) => {
        if (!left) setParts(compareTexts(before, after))
      })
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
