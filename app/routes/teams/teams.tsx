import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { GrowingField } from '#app/components/ui/growing-field.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { KeyPager } from '#app/components/ui/key-pager.tsx'
import { Results } from '#app/components/ui/results.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { createTeam } from '#app/domain/teams/creating.server.ts'
import { createTeamSchema } from '#app/domain/teams/teams.schema.ts'
import type { Composition } from '#app/domain/teams/teams.ts'
import { listTeams } from '#app/domain/teams/teams.server.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { teamTexts } from './texts.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { resultsOf } from '#app/i18n/results.ts'
import { number } from '#app/platform/say/figures.ts'
import type { Language } from '#app/platform/say/language.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { spotOf, turnedTo } from '#app/platform/paging.ts'
import { SEARCH, searchOf, withQuery } from '#app/platform/query.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { teamChangeTexts } from './change-texts.ts'
import { CompositionPill } from './composition-pill.tsx'
import { nameOf, namesOf } from './effects-words.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'teams.manage')
  const query = new URL(request.url).searchParams
  const wanted = query.get('angkatan')
  const search = searchOf(query)
  const { cohorts, cohort, before, after, teams, dissolved, withoutTeam } = await listTeams(
    asker,
    { cohortId: wanted, search, spot: spotOf(query) },
    new Date(),
  )
  if (wanted && !cohort) throw notFound()
  const t = teamTexts[asker.language].teams
  const words = (count: number) => number(count, asker.language)
  const ledeOf = (name: string, without: number) =>
    without === 0 ? t.ledeAll({ cohort: name }) : t.lede({ cohort: name, without: words(without) })
  const shown = resultsOf(
    {
      title: t.title,
      count: t.total({ count: words(teams.length) }),
      partial: before !== null || after !== null,
      search,
      filters: [cohort && cohorts.length > 1 ? cohort.name : null],
      turnedTo: turnedTo(query),
    },
    asker.language,
  )
  return {
    title: shown.title,
    results: shown.line,
    key: newSubmissionKey(),
    cohort: cohort ? { id: cohort.id, name: cohort.name } : null,
    cohorts: cohorts.map(({ id, name }) => ({ value: id, label: name })),
    lede: cohort ? ledeOf(cohort.name, withoutTeam) : t.noCohort,
    search,
    before,
    after,
    dissolved: dissolved.map(({ id, name }) => ({ id, name })),
    teams: teams.map(({ id, name, members, composition }) => {
      const lead = members.find(({ isLead }) => isLead)
      return {
        id,
        name,
        state: composition.state,
        lead: lead ? nameOf(lead, asker.language) : null,
        members: namesOf(members, asker.language),
        size: sizeOf(composition, asker.language),
      }
    }),
  }
}

/** "5 anggota dari 3 perangkat daerah; 1 akun nonaktif tidak dihitung" */
function sizeOf({ members, agencies, closed }: Composition, language: Language): string {
  const t = teamTexts[language].teams
  const words = (count: number) => number(count, language)
  const active = t.composition({ members: words(members - closed), agencies: words(agencies) })
  return closed === 0 ? active : t.withClosed({ active, closed: words(closed) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'teams.manage')
  const all = teamTexts[asker.language]
  const form = await parseForm(request, createTeamSchema)
  const now = new Date()
  if (!form.ok) {
    const own = { tooShort: all.team.nameFault, tooLong: all.team.nameFault }
    const { nama } = faultSentences(form.errors, asker.language, own)
    return refuseForm(form, { nama: nama ?? all.teams.unknownCohort })
  }
  const answer = await createTeam(asker, form.value, now)
  if (!answer.ok)
    return refuseForm(form, {
      nama: { taken: all.team.faults.taken, 'unknown-cohort': all.teams.unknownCohort }[answer.reason],
    })
  return redirectWithToast(paths.team(answer.teamId), { tone: 'ok', text: all.teams.created(answer) })
}

export default function Teams() {
  const { teams, cohort, lede, search, before, after, results } = useLoaderData<typeof loader>()
  const all = useTexts(teamTexts)
  const t = all.teams
  return (
    <>
      <PageHead
        crumbs={[{ label: useTexts(shellTexts).secretariat, to: paths.secretariat() }, { label: t.title }]}
        title={t.title}
        lede={lede}
      />
      <p className="quiet gap-b">{t.rule}</p>
      {cohort && <Filters />}
      {!cohort && (
        <EmptyState
          icon="calendar"
          title={t.noCohort}
          action={<ButtonLink to={paths.cohorts()}>{t.toCohorts}</ButtonLink>}
        >
          {t.noCohortNext}
        </EmptyState>
      )}
      {cohort && teams.length === 0 && search === '' && (
        <EmptyState icon="users" title={t.none}>
          {t.noneNext}
        </EmptyState>
      )}
      {cohort && teams.length === 0 && search !== '' && (
        <EmptyState
          results
          icon="users"
          title={t.noMatch}
          action={<ButtonLink to={withQuery(paths.teams(), { angkatan: cohort.id })}>{t.showAll}</ButtonLink>}
        >
          {t.noMatchNext}
        </EmptyState>
      )}
      <div className="flow">
        {teams.length > 0 && (
          <div>
            <Results line={results} />
            <Rows dense label={t.title}>
              {teams.map((team) => (
                <Row
                  key={team.id}
                  title={team.name}
                  to={paths.team(team.id)}
                  heading="h2"
                  aside={<CompositionPill state={team.state} />}
                >
                  <p className="num">{team.size}</p>
                  <p className="quiet">{team.lead ? t.lead({ name: team.lead }) : t.noLead}</p>
                  {team.members && <p className="quiet">{team.members}</p>}
                </Row>
              ))}
            </Rows>
            <KeyPager before={before} after={after} />
          </div>
        )}
        <Dissolved />
        {cohort && <NewTeam cohortId={cohort.id} />}
      </div>
    </>
  )
}

function Dissolved() {
  const { dissolved } = useLoaderData<typeof loader>()
  const t = useTexts(teamChangeTexts).restore
  if (dissolved.length === 0) return null
  return (
    <Section id="dibubarkan" title={t.section}>
      <Rows label={t.section}>
        {dissolved.map(({ id, name }) => (
          <Row
            key={id}
            title={name}
            to={paths.teamRestoring(id)}
            aside={<Pill>{t.state}</Pill>}
            action={
              <ButtonLink to={paths.teamRestoring(id)}>
                {t.open}
                <span className="sr">: {name}</span>
              </ButtonLink>
            }
          />
        ))}
      </Rows>
    </Section>
  )
}

function Filters() {
  const { cohorts, cohort, search } = useLoaderData<typeof loader>()
  const t = useTexts(teamTexts).teams
  return (
    <Form
      method="get"
      className="filters gap-b"
      aria-label={t.filterLabel}
      key={`${cohort?.id ?? ''} ${search}`}
    >
      {cohorts.length > 1 && (
        <SelectField name="angkatan" label={t.cohort} defaultValue={cohort?.id} options={cohorts} />
      )}
      <TextField name={SEARCH} type="search" label={t.search} defaultValue={search} />
      <Button icon="search">{t.show}</Button>
    </Form>
  )
}

function NewTeam({ cohortId }: { cohortId: string }) {
  const { key } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(teamTexts).teams
  const { field, errors } = formFields(sent, { nama: t.name }, { hints: { nama: t.nameHint } })
  return (
    <Section id="baru" title={t.create} className="narrow">
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack">
        <SubmissionKey value={key} />
        <input type="hidden" name="angkatan" value={cohortId} />
        <GrowingField {...field('nama')} autoComplete="off" />
        <BusyButton icon="plus">{t.submit}</BusyButton>
      </Form>
    </Section>
  )
}
