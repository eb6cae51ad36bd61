import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { ArrivingBanner } from '#app/components/ui/arriving-banner.tsx'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Fold } from '#app/components/ui/fold.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Icon } from '#app/components/ui/icons.tsx'
import { LeaderCard } from '#app/components/ui/leader-card.tsx'
import { LetterheadHead } from '#app/components/ui/letterhead.tsx'
import { UnsentHere } from '#app/components/ui/unsent-text.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { decisionWords } from '#app/domain/decisions/words.ts'
import { decisionTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import type { CardFailure } from './card-failure.ts'
import { ANSWER, DecisionBar, sheetAt } from './decision-bar.tsx'
import { DecisionFields } from './decision-fields.tsx'
import { DecisionPanel } from './decision-panel.tsx'
import type { CardData } from './card.page.server.ts'

/**
 * The leader's card: one column, the decision at the thumb. A refused decision stands on top with what was typed; then
 * there is no bar.
 */
export function CardPage() {
  const card = useLoaderData<CardData>()
  const failure = useActionData<CardFailure>()
  const t = useTexts(decisionTexts)
  // Where the form is gone meanwhile its errors would lead nowhere: what has happened is told instead.
  const { errors } = formFields(card.mayDecide ? failure : undefined, {})
  const refused = failure && whyRefused(failure, card)
  const typed = failure && refused && !card.mayDecide ? typedIn(failure) : ''
  // What a refusal says of her standing is not said once more below it.
  const standing = refused && saysStanding(refused) ? null : card.standing
  return (
    <>
      {card.head && <LetterheadHead {...card.head} />}
      <div className="stack">
        <nav className="line spread" aria-label={t.queueCrumb}>
          <Link className="more" to={paths.queue()}>
            <Icon name="left" />
            {t.queueCrumb}
          </Link>
          {card.place && <span className="quiet num">{card.place}</span>}
          {card.nextTo && (
            <Link className="more" to={card.nextTo}>
              {t.next}
              <Icon name="right" />
            </Link>
          )}
        </nav>
        <ErrorSummary errors={errors} id={ANSWER} answer={failure} />
        {failure && refused && <Refusal failure={failure} refused={refused} typed={typed} card={card} />}
        {failure && card.mayDecide && <CorrectedDecision card={card} failure={failure} />}
        {card.decision && card.decisionHolds && <DecisionPanel card={card} decision={card.decision} />}
        {/* What the refusal shows stays on the device, and is offered when the card is opened again. */}
        {!typed && (
          <UnsentHere page={paths.card(card.id)} arrived={card.decision?.note ? [card.decision.note] : []} />
        )}
        {standing && <Banner icon="info">{standing}</Banner>}
        <LeaderCard card={card.card} figures={t.figures}>
          <p className="btns">
            <ButtonLink to={paths.recommendation(card.id)} variant="text" icon="doc">
              {card.card.links.readWhole}
            </ButtonLink>
            {card.compareTo && card.card.links.compare && (
              <ButtonLink to={card.compareTo} variant="text" icon="compare">
                {card.card.links.compare}
              </ButtonLink>
            )}
          </p>
        </LeaderCard>
        <Fold summary={t.wholeTexts}>
          <DefinitionList
            items={card.whole.map(({ term, text }) => ({ term, value: <Written text={text} /> }))}
          />
          <p className="hint">
            {card.document} {card.fingerprint}
          </p>
        </Fold>
        {card.decision && !card.decisionHolds && <DecisionPanel card={card} decision={card.decision} />}
      </div>
      {card.mayDecide && !failure && <DecisionBar card={card} />}
    </>
  )
}

type Why = NonNullable<CardFailure['refused']>

/** Why nothing was saved, when it is not only for the form's fields. */
function whyRefused({ refused }: CardFailure, { mayDecide, decision, refusedBy }: CardData): Why | null {
  if (refused !== null || mayDecide) return refused
  return refusedBy === 'closed' && decision ? 'decided' : refusedBy
}

/** Is it refused for what she may or may not do, or for the state of the card? */
function saysStanding(refused: Why): boolean {
  return refused !== 'stale' && refused !== 'decided'
}

function typedIn({ values }: CardFailure): string {
  return values.catatan ?? values.alasan ?? ''
}

type RefusalProps = { failure: CardFailure; refused: Why; typed: string; card: CardData }

/** Why the decision was not saved, and what was typed when there is no form any more to keep it in. */
function Refusal({ failure, refused, typed, card }: RefusalProps) {
  const t = useTexts(decisionTexts)
  const { compare } = useTexts(decisionWords)
  const title = refused === 'decided' && card.decision?.mine ? t.refused.decidedByYou : t.refused[refused]
  const words =
    refused === 'stale'
      ? t.refused.staleWords
      : refused === 'decided'
        ? t.refused.decidedWords
        : [t.refused.nothingSaved, card.standing ?? t.refused.otherwise[refused]].join(' ')
  return (
    <ArrivingBanner tone="warn" title={title} id={ANSWER}>
      <p>{words}</p>
      {failure.compareTo && (
        <p>
          <Link to={failure.compareTo}>{compare}</Link>
        </p>
      )}
      {typed && (
        <>
          <p>
            <strong>{t.refused.typed}</strong>
          </p>
          <blockquote className="whitespace-pre-line">
            <Written text={typed} />
          </blockquote>
        </>
      )}
    </ArrivingBanner>
  )
}

/** The decision once more, with what was typed. */
function CorrectedDecision({ card, failure }: { card: CardData; failure: CardFailure }) {
  const t = useTexts(decisionTexts)
  const { word } = failure
  return (
    <Card as="section" labelledBy="perbaiki-isian">
      <h2 id="perbaiki-isian">{t.sheets[word].title}</h2>
      <Form method="post" action={`${paths.decide(card.id)}#${ANSWER}`} className="stack">
        <DecisionFields keptAt={sheetAt(card.id, word)} word={word} form={card.form} answer={failure} />
        <BusyButton variant={word === 'tolak' ? 'danger' : 'primary'} full>
          {t.sheets[word].send}
        </BusyButton>
        <p className="hint">{t.undoHint}</p>
      </Form>
      <ButtonLink to={paths.card(card.id)} variant="text">
        {t.cancel}
      </ButtonLink>
    </Card>
  )
}
