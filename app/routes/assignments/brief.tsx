import { Link } from '@remix-run/react'
import { Prose } from '#app/components/prose.tsx'
import { Banner } from '#app/components/ui/banner.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { assignmentTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import type { PageData } from './assignment.page.server.ts'

/** What is asked. Folded once work has begun: then the work itself stands first. */
export function Instructions({ page, open }: { page: PageData; open: boolean }) {
  const t = useTexts(assignmentTexts)
  const { instructions } = page
  if (!instructions) return null
  if (!instructions.ok) return <Banner tone="warn">{t.noInstructions}</Banner>
  const prose = <Prose id={instructions.id} html={instructions.html} className="read prose" lang="id" />
  if (open)
    return (
      <Section id="petunjuk" title={t.instructions}>
        {prose}
      </Section>
    )
  return <Fold summary={t.instructions}>{prose}</Fold>
}

/** When it opens and closes, and who does it. */
export function Dates({ page }: { page: PageData }) {
  const t = useTexts(assignmentTexts)
  return (
    <Card as="section" labelledBy="tanggal">
      <h2 className="h3" id="tanggal">
        {t.dates}
      </h2>
      <dl className="stack-2">
        {[...page.dates, { term: t.who, value: page.who, note: null }].map(({ term, value, note }) => (
          <div key={term}>
            <dt className="sm">{term}</dt>
            <dd>
              {value}
              {note && <span className="sm quiet"> ({note})</span>}
            </dd>
          </div>
        ))}
      </dl>
      {page.askedBefore && <p className="sm quiet">{t.askedBefore}</p>}
      {page.changed && <p className="sm quiet num">{page.changed}</p>}
      {page.datesTo && (
        <Link className="more" to={page.datesTo}>
          {t.changeDates}
        </Link>
      )}
      {page.extensionsTo && (
        <Link className="more" to={page.extensionsTo}>
          {t.extensions}
        </Link>
      )}
      <Link className="more" to={page.moduleTo}>
        <Written text={page.moduleTitle} />
      </Link>
    </Card>
  )
}

/** Criteria, weights and what each level means. */
export function RubricFold({ rubric }: { rubric: PageData['rubric'] }) {
  const t = useTexts(assignmentTexts)
  return (
    <Fold summary={t.rubric}>
      <p className="sm quiet">{t.rubricNote}</p>
      {rubric.map(({ criterion, weight, levels }) => (
        <div key={criterion} className="stack-2">
          <h3 className="h3">
            <Written text={criterion} /> <span className="quiet num">({t.weight({ weight })})</span>
          </h3>
          <ol className="nums stack-2 sm">
            {levels.map((anchor, index) => (
              <li key={index}>
                <Written text={anchor} />
              </li>
            ))}
          </ol>
        </div>
      ))}
    </Fold>
  )
}
