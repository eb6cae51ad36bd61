import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { newCohortSchema } from '#app/domain/cohorts/cohorts.schema.ts'
import { foundCohort, listCohorts } from '#app/domain/cohorts/founding.server.ts'
import { cohortTexts } from './texts.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { number } from '#app/platform/say/figures.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { dateLong } from '#app/platform/say/time.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { cohortFaults } from './cohort-faults.ts'
import { CohortForm } from './cohort-form.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'cohorts.manage')
  const { language } = asker
  const t = cohortTexts[language].list
  const words = (count: number) => number(count, language)
  const cohorts = await listCohorts(asker)
  return {
    title: t.title,
    key: newSubmissionKey(),
    cohorts: cohorts.map(({ id, name, year, startsOn, endsOn, quota, participants, teams, modules }) => ({
      id,
      name,
      year: t.year({ year: String(year) }),
      dates: t.dates({ from: dateLong(startsOn, asker), to: dateLong(endsOn, asker) }),
      size: t.size({ participants: words(participants), quota: words(quota), teams: words(teams) }),
      modules: modules === 0 ? t.noModules : t.modules({ count: words(modules) }),
    })),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'cohorts.manage')
  const { create: t } = cohortTexts[asker.language]
  const form = await parseForm(request, newCohortSchema)
  const now = new Date()
  if (!form.ok) return refuseForm(form, cohortFaults(form.errors, asker.language))
  const answer = await foundCohort(asker, form.value, now)
  if (answer.ok)
    return redirectWithToast(paths.cohort(answer.cohortId), {
      tone: 'ok',
      text: t.done(answer),
      detail: t.doneDetail,
    })
  if (answer.reason === 'not-allowed') throw notFound()
  return refuseForm(form, answer.reason === 'taken' ? { nomor: t.faults.taken } : { nama: t.faults.sameName })
}

export default function Cohorts() {
  const { cohorts, key } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const all = useTexts(cohortTexts)
  const rooms = useTexts(shellTexts)
  const t = all.list
  return (
    <>
      <PageHead
        crumbs={[{ label: rooms.secretariat, to: paths.secretariat() }, { label: t.title }]}
        title={t.title}
        lede={t.lede}
      />
      <div className="flow">
        {cohorts.length === 0 && (
          <EmptyState icon="calendar" title={t.none}>
            {t.noneNext}
          </EmptyState>
        )}
        {cohorts.length > 0 && (
          <Rows label={t.title}>
            {cohorts.map((cohort) => (
              <Row
                key={cohort.id}
                title={cohort.name}
                to={paths.cohort(cohort.id)}
                heading="h2"
                aside={<span className="quiet num">{cohort.year}</span>}
              >
                <p className="num">{cohort.dates}</p>
                <p className="quiet num">{cohort.size}</p>
                <p className="quiet num">{cohort.modules}</p>
              </Row>
            ))}
          </Rows>
        )}
        <Section id="baru" title={all.create.title} className="narrow">
          <CohortForm answer={sent} submit={{ label: all.create.submit, icon: 'plus' }}>
            <SubmissionKey value={key} />
          </CohortForm>
        </Section>
      </div>
    </>
  )
}
