import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import type { Asker } from '#app/domain/access/asker.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { mayEnter } from '#app/domain/access/permissions.ts'
import { readEndings } from '#app/domain/decisions/ending-terms.server.ts'
import type { ForNobody } from '#app/domain/decisions/ending-terms.ts'
import { waitingForNobody } from '#app/domain/decisions/no-decider.server.ts'
import { heldNow } from '#app/domain/districts/seats.ts'
import { listOffices } from '#app/domain/districts/offices.server.ts'
import { officeTexts } from './texts.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { number } from '#app/platform/say/figures.ts'
import type { Language } from '#app/platform/say/language.ts'
import { paths } from '#app/paths.ts'
import { endingWords } from './ending.page.server.ts'
import { TermRow } from './term-row.tsx'
import { termWords } from './term-words.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'offices.read')
  const now = new Date()
  const { language } = asker
  const t = officeTexts[language].list
  const manages = mayEnter(asker, 'offices.manage')
  const [offices, { endings, forNobody }] = await Promise.all([
    listOffices(asker, now),
    manages ? readEndings(asker, now) : withoutEndings(asker, now),
  ])
  return {
    title: t.title,
    manages,
    stuck: stuckWords(forNobody, manages, language),
    offices: offices.map(({ id, name, terms }) => {
      const shown = terms.map(({ id: termId, person, standing, capacity, from, to }) => ({
        id: termId,
        name: person.name,
        personId: person.id,
        standing,
        account: person.status === 'ACTIVE' ? null : person.status === 'DISABLED' ? t.closed : t.invited,
        term: termWords({ capacity, from, to }, asker),
        ending: endingWords(endings.get(termId), language),
      }))
      const past = shown.filter(({ standing }) => standing === 'past')
      return {
        id,
        name,
        past,
        pastTitle: t.past({ count: number(past.length, language) }),
        current: shown.filter(({ standing }) => standing !== 'past'),
        vacant: shown.every(({ standing }) => standing !== 'now'),
        beside: actBeside(heldNow(terms, now)),
      }
    }),
  }
}

/** Who ends no terms is told only what waits for nobody. */
async function withoutEndings(asker: Asker, now: Date): ReturnType<typeof readEndings> {
  return { endings: new Map(), forNobody: await waitingForNobody(asker, now) }
}

/** That cards wait which nobody in office can decide, or null. */
function stuckWords({ count, bupatiOnly }: ForNobody, manages: boolean, language: Language) {
  if (count === 0) return null
  const t = officeTexts[language].stuck
  return {
    title: t.title({ count: number(count, language) }),
    words: [
      ...(bupatiOnly > 0 ? [t.bupatiOnly({ count: number(bupatiOnly, language) })] : []),
      manages ? t.appoint : t.askToAppoint,
    ].join(' '),
  }
}

/** Somebody acts while the definitive holder is there. */
function actBeside(held: readonly { capacity: string }[]): boolean {
  const definitive = held.filter(({ capacity }) => capacity === 'DEFINITIF').length
  return definitive > 0 && definitive < held.length
}

export default function Offices() {
  const { offices, manages, stuck } = useLoaderData<typeof loader>()
  const rooms = useTexts(shellTexts)
  const t = useTexts(officeTexts).list
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ label: rooms.secretariat, to: paths.secretariat() }, { label: t.title }]}
        title={t.title}
        lede={t.lede}
      />
      <p className="quiet gap-b">{t.who}</p>
      {stuck && (
        <Banner tone="warn" title={stuck.title} className="gap-b">
          {stuck.words}
        </Banner>
      )}
      {offices.length === 0 && (
        <EmptyState icon="stamp" title={t.none}>
          {t.noneNext}
        </EmptyState>
      )}
      <div className="flow">
        {offices.map(({ id, name, current, past, pastTitle, vacant, beside }) => (
          <Section key={id} id={`jabatan-${id}`} title={name}>
            <div className="stack">
              {vacant && <p className="quiet">{t.nobody}</p>}
              {beside && (
                <Banner tone="warn" title={t.besideTitle}>
                  {t.besideWords}
                </Banner>
              )}
              {current.length > 0 && (
                <Rows label={name}>
                  {current.map((term) => (
                    <TermRow key={term.id} officeId={id} term={term} manages={manages} />
                  ))}
                </Rows>
              )}
              {past.length > 0 && (
                <Fold summary={pastTitle}>
                  <Rows label={pastTitle}>
                    {past.map((term) => (
                      <TermRow key={term.id} officeId={id} term={term} manages={false} />
                    ))}
                  </Rows>
                </Fold>
              )}
              {manages && (
                <p className="btns">
                  <ButtonLink to={paths.office(id)} icon="user-plus">
                    {t.appointTo({ office: name })}
                  </ButtonLink>
                </p>
              )}
            </div>
          </Section>
        ))}
      </div>
    </div>
  )
}
