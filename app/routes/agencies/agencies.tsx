import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { KeyPager } from '#app/components/ui/key-pager.tsx'
import { Results } from '#app/components/ui/results.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { mayEnter } from '#app/domain/access/permissions.ts'
import { listAgencies } from '#app/domain/districts/agency-list.server.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { resultsOf } from '#app/i18n/results.ts'
import { paths } from '#app/paths.ts'
import { spotOf, turnedTo } from '#app/platform/paging.ts'
import { number } from '#app/platform/say/figures.ts'
import { kindWords } from './agency.page.server.ts'
import { agencyTexts } from './texts.ts'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** Closed ones, as the address names them. */
const CLOSED_WORD = 'ditutup'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'people.manage')
  const query = new URL(request.url).searchParams
  const search = (query.get('cari') ?? '').trim().slice(0, 100)
  const closed = query.get('keadaan') === CLOSED_WORD
  const { rows, before, after } = await listAgencies(asker, { search, closed, spot: spotOf(query) })
  const { language } = asker
  const t = agencyTexts[language].list
  const shown = resultsOf(
    {
      title: t.title,
      count: t.total({ count: number(rows.length, language) }),
      partial: before !== null || after !== null,
      search,
      filters: [closed ? t.closed : null],
      turnedTo: turnedTo(query),
    },
    language,
  )
  return {
    title: shown.title,
    results: shown.line,
    search,
    state: closed ? CLOSED_WORD : '',
    adds: mayEnter(asker, 'agencies.manage'),
    before,
    after,
    agencies: rows.map(({ id, name, shortName, kind, aliases, people }) => ({
      id,
      name,
      facts: [shortName, kindWords(kind, language), t.people({ count: number(people, language) })].join(
        ' · ',
      ),
      aliases: aliases.length > 0 ? t.aliases({ aliases: aliases.join('; ') }) : null,
    })),
  }
}

export default function Agencies() {
  const { search, state, adds, agencies, before, after, results } = useLoaderData<typeof loader>()
  const t = useTexts(agencyTexts).list
  return (
    <>
      <PageHead
        crumbs={[{ label: useTexts(shellTexts).secretariat, to: paths.secretariat() }, { label: t.title }]}
        title={t.title}
        lede={t.lede}
        actions={
          adds && (
            <ButtonLink to={paths.newAgency()} icon="plus">
              {t.add}
            </ButtonLink>
          )
        }
      />
      <Form method="get" className="filters gap-b" aria-label={t.filterLabel} key={`${search} ${state}`}>
        <TextField name="cari" type="search" label={t.search} defaultValue={search} />
        <SelectField
          name="keadaan"
          label={t.state}
          defaultValue={state}
          options={[
            { value: '', label: t.open },
            { value: CLOSED_WORD, label: t.closed },
          ]}
        />
        <Button icon="search">{t.filter}</Button>
      </Form>
      {agencies.length === 0 ? (
        <EmptyState
          results
          icon="agency"
          title={t.none}
          action={<ButtonLink to={paths.agencies()}>{t.clear}</ButtonLink>}
        >
          {t.noneNext}
        </EmptyState>
      ) : (
        <>
          <Results line={results} />
          <Rows dense label={t.title}>
            {agencies.map((agency) => (
              <Row key={agency.id} title={agency.name} to={paths.agency(agency.id)} heading="h2">
                <p className="num">{agency.facts}</p>
                {agency.aliases && <p className="quiet">{agency.aliases}</p>}
              </Row>
            ))}
          </Rows>
          <KeyPager before={before} after={after} />
        </>
      )}
    </>
  )
}
