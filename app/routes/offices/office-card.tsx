import { Banner } from '#app/components/ui/banner.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import type { ShownOffice } from './offices.page.server.ts'
import { TermRow } from './term-row.tsx'
import { officeTexts } from './texts.ts'

/** An office with who holds it, will and did, and for whoever fills it the ways to do so. */
export function OfficeCard({ office }: { office: ShownOffice }) {
  const t = useTexts(officeTexts).list
  const { id, name, agency, decides, manages, current, past, pastTitle, vacant, beside } = office
  return (
    <Section id={`jabatan-${id}`} title={name} heading="h3">
      <div className="stack">
        {agency && <p className="quiet">{agency}</p>}
        {vacant && <p className="quiet">{t.nobody}</p>}
        {beside && (
          <Banner tone="warn" title={t.besideTitle}>
            {decides ? t.besideWords : t.besideWordsOther}
          </Banner>
        )}
        {current.length > 0 && (
          <Rows label={name}>
            {current.map((term) => (
              <TermRow key={term.id} officeId={id} term={term} manages={manages} decides={decides} />
            ))}
          </Rows>
        )}
        {past.length > 0 && (
          <Fold summary={pastTitle}>
            <Rows label={pastTitle}>
              {past.map((term) => (
                <TermRow key={term.id} officeId={id} term={term} manages={false} decides={decides} />
              ))}
            </Rows>
          </Fold>
        )}
        {manages && (
          <p className="btns">
            <ButtonLink to={paths.office(id)} icon="user-plus" aria-label={t.appointTo({ office: name })}>
              {t.appoint}
            </ButtonLink>
            <ButtonLink to={paths.changeOffice(id)} variant="text" aria-label={t.changeOf({ office: name })}>
              {t.change}
            </ButtonLink>
          </p>
        )}
      </div>
    </Section>
  )
}
