import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { KeyPager } from '#app/components/ui/key-pager.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Results } from '#app/components/ui/results.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import type { Asker } from '#app/domain/access/asker.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { mayEnter } from '#app/domain/access/permissions.ts'
import { readEndings } from '#app/domain/decisions/ending-terms.server.ts'
import { waitingForNobody } from '#app/domain/decisions/no-decider.server.ts'
import { OFFICE_GROUPS } from '#app/domain/districts/office-kinds.ts'
import { listOffices } from '#app/domain/districts/offices.server.ts'
import { officeGroupWords } from '#app/domain/districts/words.ts'
import { resultsOf } from '#app/i18n/results.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { turnedTo } from '#app/platform/paging.ts'
import { number } from '#app/platform/say/figures.ts'
import { OfficeCard } from './office-card.tsx'
import { GROUP_WORDS, officeFilter, VACANT_WORD } from './office-filter.ts'
import { shownOffice, stuckWords } from './offices.page.server.ts'
import { officeTexts } from './texts.ts'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.documentTitle ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'offices.read')
  const now = new Date()
  const { language } = asker
  const t = officeTexts[language].list
  const query = new URL(request.url).searchParams
  const filter = officeFilter(query)
  const appoints = mayEnter(asker, 'offices.manage-top')
  const [{ rows, before, after }, { endings, forNobody }] = await Promise.all([
    listOffices(asker, filter, now),
    appoints ? readEndings(asker, now) : withoutEndings(asker, now),
  ])
  const shown = resultsOf(
    {
      title: t.title,
      count: t.total({ count: number(rows.length, language) }),
      partial: before !== null || after !== null,
      search: filter.search,
      filters: [filter.group && officeGroupWords[language][filter.group], filter.vacant && t.vacant].map(
        (word) => word || null,
      ),
      turnedTo: turnedTo(query),
    },
    language,
  )
  const { group, vacant, search } = filter
  return {
    documentTitle: shown.title,
    results: shown.line,
    before,
    after,
    search,
    group: group ? GROUP_WORDS[group] : '',
    state: vacant ? VACANT_WORD : '',
    filtered: group !== null || vacant || search !== '',
    adds: mayEnter(asker, 'offices.manage'),
    stuck: stuckWords(forNobody, appoints, language),
    offices: rows.map((office) => shownOffice(office, endings, asker, now)),
  }
}

/** Who ends no terms of deciding offices is told only what waits for nobody. */
async function withoutEndings(asker: Asker, now: Date): ReturnType<typeof readEndings> {
  return { endings: new Map(), forNobody: await waitingForNobody(asker, now) }
}

export default function Offices() {
  const { offices, adds, stuck, before, after, results, filtered } = useLoaderData<typeof loader>()
  const rooms = useTexts(shellTexts)
  const t = useTexts(officeTexts).list
  const groups = useTexts(officeGroupWords)
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ label: rooms.secretariat, to: paths.secretariat() }, { label: t.title }]}
        title={t.title}
        lede={t.lede}
        actions={
          adds && (
            <ButtonLink to={paths.newOffice()} icon="plus">
              {t.add}
            </ButtonLink>
          )
        }
      />
      <p className="quiet gap-b">{t.who}</p>
      {stuck && (
        <Banner tone="warn" title={stuck.title} className="gap-b">
          {stuck.words}
        </Banner>
      )}
      <Filters />
      {offices.length === 0 ? (
        <EmptyState
          results
          icon="stamp"
          title={filtered ? t.noMatch : t.none}
          action={filtered && <ButtonLink to={paths.offices()}>{t.clear}</ButtonLink>}
        >
          {filtered ? t.noMatchNext : t.noneNext}
        </EmptyState>
      ) : (
        <>
          <Results line={results} />
          <div className="flow">
            {OFFICE_GROUPS.filter((group) => offices.some((office) => office.group === group)).map(
              (group) => (
                <Section key={group} id={`kelompok-${GROUP_WORDS[group]}`} title={groups[group]}>
                  <div className="flow">
                    {offices
                      .filter((office) => office.group === group)
                      .map((office) => (
                        <OfficeCard key={office.id} office={office} />
                      ))}
                  </div>
                </Section>
              ),
            )}
          </div>
          <KeyPager before={before} after={after} />
        </>
      )}
    </div>
  )
}

function Filters() {
  const { search, group, state } = useLoaderData<typeof loader>()
  const t = useTexts(officeTexts).list
  const groups = useTexts(officeGroupWords)
  const all = { value: '', label: t.all }
  return (
    <Form
      method="get"
      className="filters gap-b"
      aria-label={t.filterLabel}
      key={`${search} ${group} ${state}`}
    >
      <TextField name="cari" type="search" label={t.search} defaultValue={search} />
      <SelectField
        name="kelompok"
        label={t.group}
        defaultValue={group}
        options={[all, ...OFFICE_GROUPS.map((one) => ({ value: GROUP_WORDS[one], label: groups[one] }))]}
      />
      <SelectField
        name="keadaan"
        label={t.state}
        defaultValue={state}
        options={[all, { value: VACANT_WORD, label: t.vacant }]}
      />
      <Button icon="search">{t.filter}</Button>
    </Form>
  )
}
