import { useRef, useState } from 'react'
import { useLanguage, useTexts } from '#app/i18n/use-texts.tsx'
import type { Language } from '#app/platform/say/language.ts'
import { plain, type Offer } from '#app/platform/line/keeper-shape.ts'
import { firstWords } from '#app/platform/say/first-words.ts'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { Fold } from './fold.tsx'
import { keptTexts } from './kept-texts.ts'
import { Difference, TitledText } from './two-texts.tsx'

/** By these many letters a text is told from others. */
const FIRST_LETTERS = 60

export type OfferedText = {
  offer: Offer
  /** As a person reads it. */
  text: string
  /** Puts it into its field; not where there is no field any more. */
  accept?: () => void
  discard: () => void
}

export type OfferedTextsProps = {
  texts: readonly OfferedText[]
  /** What stands in the field. */
  screen?: string
  /** It is chosen, not written: two choices stand beside each other whole. */
  isChosen?: boolean
}

/** Texts that lie on this device only, the newest first: those that were not sent in one box, those not chosen in another. */
export function OfferedTexts({ texts, ...field }: OfferedTextsProps) {
  const told = withoutTwins(texts.toSorted((one, other) => other.offer.at - one.offer.at))
  return (
    <>
      {[false, true].map((aside) => (
        <Box key={String(aside)} texts={told.filter(({ offer }) => offer.aside === aside)} {...field} />
      ))}
    </>
  )
}

/** The same text twice is one, and goes as one. */
function withoutTwins(texts: readonly OfferedText[]): OfferedText[] {
  const told = new Map<string, OfferedText>()
  for (const one of texts) {
    const { aside, field, value, copy } = one.offer
    const name = [aside, copy.address, field, plain(value)].join('\n')
    const newer = told.get(name)
    told.set(name, newer ? asOne(newer, one.discard) : one)
  }
  return [...told.values()]
}

function asOne({ offer, text, accept, discard }: OfferedText, discardTwin: () => void): OfferedText {
  const both = (act: () => void) => () => {
    discardTwin()
    act()
  }
  return { offer, text, accept: accept && both(accept), discard: both(discard) }
}

function Box({ texts, ...field }: OfferedTextsProps) {
  const t = useTexts(keptTexts)
  const language = useLanguage()
  const [first] = texts
  if (!first) return null
  return (
    <Banner tone="info" icon="phone" role="status" title={first.offer.aside ? t.setAside : t.offer}>
      <ul className="stack">
        {texts.map((one) => (
          <li key={nameOf(one)} className="stack-2">
            <p className="sm quiet">{whenOf(one, t, language)}</p>
            <Offered {...one} {...field} isAlone={texts.length === 1} />
          </li>
        ))}
      </ul>
    </Banner>
  )
}

type Words = ReturnType<typeof useTexts<typeof keptTexts.id>>

/** When it was written, and what for. */
function whenOf({ offer }: OfferedText, t: Words, language: Language): string {
  const at = new Date(offer.at).toLocaleString(language === 'en' ? 'en-GB' : 'id-ID', {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  })
  const { called } = offer.copy.body
  return called === undefined ? at : t.offerOf({ called, at })
}

function nameOf({ offer: { copy } }: OfferedText): string {
  return copy.address + copy.field + copy.opening
}

type OfferedProps = OfferedText & Omit<OfferedTextsProps, 'texts'> & { isAlone: boolean }

function Offered({ text, screen, isChosen = false, accept, discard, isAlone }: OfferedProps) {
  const t = useTexts(keptTexts)
  const shown = useRef<HTMLParagraphElement>(null)
  const [copied, setCopied] = useState(false)
  const first = firstWords(text, FIRST_LETTERS)
  const isShort = first === text.trim()
  const whole = (
    <p ref={shown} className="whitespace-pre-line">
      {text}
    </p>
  )
  return (
    <>
      {screen !== undefined && (
        <>
          <p>{first}</p>
          <Fold summary={t.compare}>
            <TitledText title={t.device} text={text} />
            {!isChosen && <Difference before={screen} after={text} />}
          </Fold>
        </>
      )}
      {screen === undefined && (isAlone || isShort ? whole : <Fold summary={first}>{whole}</Fold>)}
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
    </>
  )
}

/** Where the browser copies nothing by itself, the text stands marked, as if she had marked it. */
async function copyText(text: string, shown: HTMLElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    shown?.closest('details')?.setAttribute('open', '')
    if (shown) window.getSelection()?.selectAllChildren(shown)
    return false
  }
}
