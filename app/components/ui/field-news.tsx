import { useTexts } from '#app/i18n/use-texts.tsx'
import type { Offer, Theirs, Whole } from '#app/platform/line/keeper-shape.ts'
import { differingLines } from '#app/platform/say/differing-lines.ts'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { keptTexts } from './kept-texts.ts'
import type { OfferedTextsProps } from './offered-texts.tsx'
import { Difference, TitledText } from './two-texts.tsx'
import { usePart } from './use-part.ts'

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
      {/* Also while she chooses: the text that she does not choose may be here alone, and without a line. */}
      <Offers
        texts={offers.map((offer) => ({
          offer,
          text: words(offer.value),
          accept: () => accept(offer),
          discard: () => discard(offer),
        }))}
        screen={words(kept?.value ?? '')}
        isChosen={isChosen}
      />
    </div>
  )
}

/** Few openings of a page find such texts: what shows them comes only where this is drawn. */
export function Offers(props: OfferedTextsProps) {
  const Texts = usePart(() => import('./offered-texts.tsx').then(({ OfferedTexts }) => OfferedTexts))
  return Texts && <Texts {...props} />
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
          <TitledText title={by === null ? t.inField : t.mine} text={shown.one} />
          <TitledText title={by === null ? t.device : t.theirs({ by })} text={shown.other} />
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
