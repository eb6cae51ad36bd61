import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { KeyPager } from '#app/components/ui/key-pager.tsx'
import { Results } from '#app/components/ui/results.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { isRole, ROLES } from '#app/domain/access/roles.ts'
import { listPeople } from '#app/domain/people/people-list.server.ts'
import { roleWords } from '#app/domain/access/words.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { peopleTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { resultsOf } from '#app/i18n/results.ts'
import { number } from '#app/platform/say/figures.ts'
import { turnedTo } from '#app/platform/paging.ts'
import { paths } from '#app/paths.ts'
import { peopleFilter, STATUS_WORDS, UNSENT_MAIL } from './people-filter.ts'
import { StatusPill } from './status-pill.tsx'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'people.manage')
  const now = new Date()
  const { language } = asker
  const t = peopleTexts[language]
  const url = new URL(request.url)
  const { statusWord, ...filter } = peopleFilter(url)
  const { rows, before, after } = await listPeople(asker, filter, now)
  const names = roleWords[language]
  const shown = resultsOf(
    {
      title: t.people.title,
      count: t.people.total({ count: number(rows.length, language) }),
      partial: before !== null || after !== null,
      search: filter.search,
      filters: [
        filter.role && names[filter.role],
        filter.status && t.statuses[filter.status],
        filter.unsentMail ? t.people.unsentMail : null,
      ],
      turnedTo: turnedTo(url.searchParams),
    },
    language,
  )
  return {
    title: shown.title,
    results: shown.line,
    search: filter.search,
    role: filter.role ?? '',
    statusWord,
    before,
    after,
    people: rows.map(({ id, name, title, status, agency, roles, team }) => ({
      id,
      name,
      status,
      jobTitle: title,
      agency: agency ?? (title ? '' : t.people.noAgency),
      roles: [
        ...new Set(roles.flatMap((role) => (isRole(role) ? [names[role]] : []))),
        ...(team ? [team] : []),
      ].join(' · '),
    })),
  }
}

export default function People() {
  const { people, before, after, results } = useLoaderData<typeof loader>()
  const t = useTexts(peopleTexts)
  return (
    <>
      <PageHead
        crumbs={[
          { label: useTexts(shellTexts).secretariat, to: paths.secretariat() },
          { label: t.people.title },
        ]}
        title={t.people.title}
        lede={t.people.lede}
        actions={
          <>
            <ButtonLink to={paths.invite()} variant="primary" icon="user-plus">
              {t.people.invite}
            </ButtonLink>
            <ButtonLink to={paths.peopleImport()} icon="upload">
              {t.people.import}
            </ButtonLink>
            <ButtonLink to={paths.peopleExport()} icon="download" variant="text" reloadDocument>
              {t.people.export}
            </ButtonLink>
          </>
        }
      />
      <Filters />
      {people.length === 0 ? (
        <EmptyState
          results
          icon="users"
          title={t.people.none}
          action={<ButtonLink to={paths.people()}>{t.people.clear}</ButtonLink>}
        >
          {t.people.noneNext}
        </EmptyState>
      ) : (
        <>
          <Results line={results} />
          <Rows dense label={t.people.title}>
            {people.map((person) => (
              <Row
                key={person.id}
                title={person.name}
                to={paths.person(person.id)}
                heading="h2"
                aside={<StatusPill status={person.status} />}
              >
                <p>{person.roles}</p>
                <p className="quiet">{[person.jobTitle, person.agency].filter(Boolean).join(', ')}</p>
              </Row>
            ))}
          </Rows>
          <KeyPager before={before} after={after} />
        </>
      )}
    </>
  )
}

function Filters() {
  const { search, role, statusWord } = useLoaderData<typeof loader>()
  const t = useTexts(peopleTexts)
  const roles = useTexts(roleWords)
  const all = { value: '', label: t.people.all }
  return (
    <Form
      method="get"
      className="filters gap-b"
      aria-label={t.people.filterLabel}
      key={`${search} ${role} ${statusWord}`}
    >
      <TextField name="cari" type="search" label={t.people.search} defaultValue={search} />
      <SelectField
        name="peran"
        label={t.people.role}
        defaultValue={role}
        options={[all, ...ROLES.map((value) => ({ value, label: roles[value] }))]}
      />
      <SelectField
        name="keadaan"
        label={t.people.status}
        defaultValue={statusWord}
        options={[
          all,
          ...Object.entries(STATUS_WORDS).map(([value, status]) => ({ value, label: t.statuses[status] })),
          { value: UNSENT_MAIL, label: t.people.unsentMail },
        ]}
      />
      <Button icon="search">{t.people.filter}</Button>
    </Form>
  )
}
