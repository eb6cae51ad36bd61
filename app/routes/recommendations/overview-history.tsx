import { Link } from '@remix-run/react'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { Notes } from '#app/components/ui/notes.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { UnsentHere } from '#app/components/ui/unsent-text.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { recommendationTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { DECISION_TONES } from './looks.ts'
import { ANSWERS_FORM, isMet, OpenPoint, type PointsAnswer } from './open-point.tsx'
import type { Overview } from './recommendation.page.server.ts'

/** What leaders decided, as published, the newest first. */
export function Decisions({ decisions }: { decisions: Overview['decisions'] }) {
  const t = useTexts(recommendationTexts)
  if (decisions.length === 0) return null
  return (
    <Section id="putusan" title={t.page.decisions} className="stack">
      {decisions.map((decision) => (
        <Banner key={decision.id} tone={DECISION_TONES[decision.kind]} icon="stamp" title={decision.label}>
          {decision.note !== '' && <Notes text={decision.note} />}
          {decision.until && <p>{decision.until}</p>}
          <p className="sm">
            {decision.by} {decision.version}
          </p>
        </Banner>
      ))}
    </Section>
  )
}

type PointsProps = {
  page: Overview
  answer: PointsAnswer | undefined
}

/** What must be mended: a form for the team while it is open, to read for everybody else and afterwards. */
export function Points({ page, answer }: PointsProps) {
  const t = useTexts(recommendationTexts)
  const open = page.writes ? page.points.filter((point) => point.open) : []
  const read = page.points.filter((point) => !open.includes(point))
  return (
    <>
      <UnsentHere
        page={paths.recommendation(page.id)}
        arrived={page.points.map((point) => point.answer)}
        below={page.ours && page.status !== 'DISCARDED' ? page.sections : []}
      />
      {open.length > 0 && (
        <Section id="poin" title={t.page.points}>
          <Card>
            <Form id={ANSWERS_FORM} method="post" className="stack" action={paths.recommendation(page.id)}>
              <p className="quiet">{t.page.pointsWords}</p>
              {open.map((point) => (
                <OpenPoint
                  key={`${point.id}${isMet(point.id, answer)}`}
                  id={page.id}
                  point={point}
                  answer={answer}
                />
              ))}
              <p className={page.openPoints > 0 ? 'btns stay' : undefined}>
                <BusyButton variant={page.openPoints > 0 ? 'primary' : 'plain'}>
                  {t.page.saveAnswers}
                </BusyButton>
              </p>
            </Form>
          </Card>
        </Section>
      )}
      {read.length > 0 && (
        <Section id="poin-lalu" title={t.page.pointsRead}>
          <Card className="stack">
            {read.map((point) => (
              <div key={point.id} className="stack-2">
                <p className="sm quiet">{point.version}</p>
                <p>
                  <Written text={point.text} within={t.page.point(point)} />
                </p>
                {point.answer === '' ? (
                  <p className="quiet">{t.page.noAnswer}</p>
                ) : (
                  <Notes text={point.answer} className="quiet" />
                )}
              </div>
            ))}
          </Card>
        </Section>
      )}
    </>
  )
}

/** Every frozen version with its receipt and hash. */
export function Versions({ page }: { page: Pick<Overview, 'id' | 'versions' | 'kept'> }) {
  const { id, versions, kept } = page
  const t = useTexts(recommendationTexts)
  if (versions.length === 0) return null
  return (
    <Card className="stack-2">
      <h2 className="h3">{t.page.versions}</h2>
      {versions.map((version) => (
        <Fold key={version.number} summary={version.title}>
          <p>{version.words}</p>
          <p className="num">{version.receipt}</p>
          <p className="sm quiet wrap-anywhere">{version.hash}</p>
        </Fold>
      ))}
      {versions.length > 1 && !kept && (
        <p>
          <Link className="more" to={paths.recommendationCompare(id)}>
            {t.page.compare}
          </Link>
        </p>
      )}
    </Card>
  )
}
