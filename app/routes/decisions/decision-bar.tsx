import { ActionBar } from '#app/components/ui/action-bar.tsx'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Sheet } from '#app/components/ui/sheet.tsx'
import { useUnsentOn } from '#app/components/ui/use-unsent-on.ts'
import { Written } from '#app/components/ui/written.tsx'
import type { DecisionWord } from '#app/domain/decisions/kinds.ts'
import { decisionTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { DecisionFields } from './decision-fields.tsx'
import type { CardData } from './card.page.server.ts'

/** A sheet's name in the address; rejecting stands behind "⋯". */
const SHEETS = {
  setujui: 'setujui',
  catatan: 'catatan',
  perbaiki: 'perbaiki',
  tunda: 'tunda',
  tolak: 'lainnya',
} as const satisfies Record<DecisionWord, string>
// `Object.keys` answers `string[]`; the table above has these keys and no others.
const WORDS = Object.keys(SHEETS) as DecisionWord[]

/** The sheet of a decision, on its card. */
export function sheetAt(card: string, word: DecisionWord): string {
  return `${paths.card(card)}#${SHEETS[word]}`
}

/** Where the answer to a decision that was not saved stands; the form's address leads there, also without JavaScript. */
export const ANSWER = 'jawaban'

/** The five decisions at the thumb; each opens its sheet, also without JavaScript. */
export function DecisionBar({ card }: { card: CardData }) {
  const t = useTexts(decisionTexts)
  const opens = (word: DecisionWord) => ({ to: `#${SHEETS[word]}` })
  return (
    <>
      <ActionBar label={t.barLabel} look="decision">
        <ButtonLink {...opens('setujui')} variant="primary">
          {t.actions.setujui}
        </ButtonLink>
        <ButtonLink {...opens('catatan')}>{t.actions.catatan}</ButtonLink>
        <div>
          <ButtonLink {...opens('perbaiki')}>{t.actions.perbaiki}</ButtonLink>
          <ButtonLink {...opens('tunda')}>{t.actions.tunda}</ButtonLink>
          <ButtonLink {...opens('tolak')} icon="more" aria-label={t.actions.tolak}>
            {null}
          </ButtonLink>
        </div>
      </ActionBar>
      {WORDS.map((word) => (
        <DecisionSheet key={word} word={word} card={card} />
      ))}
    </>
  )
}

function DecisionSheet({ word, card }: { word: DecisionWord; card: CardData }) {
  const t = useTexts(decisionTexts)
  const formId = `putusan-${word}`
  const left = useUnsentOn(paths.card(card.id), sheetAt(card.id, word))
  return (
    <Sheet
      id={SHEETS[word]}
      title={t.sheets[word].title}
      closeTo="kartu"
      foot={
        <>
          <BusyButton form={formId} variant={word === 'tolak' ? 'danger' : 'primary'} full>
            {t.sheets[word].send}
          </BusyButton>
          <p className="hint">{t.undoHint}</p>
        </>
      }
    >
      <p className="quiet">
        {card.document}{' '}
        <strong>
          <Written text={card.card.title} />
        </strong>
      </p>
      {left.length > 0 && <Banner tone="warn">{t.leftBehind({ sheets: left.join(', ') })}</Banner>}
      <Form method="post" action={`${paths.decide(card.id)}#${ANSWER}`} id={formId} className="stack">
        <DecisionFields keptAt={sheetAt(card.id, word)} word={word} form={card.form} prefix={`${word}-`} />
      </Form>
    </Sheet>
  )
}
