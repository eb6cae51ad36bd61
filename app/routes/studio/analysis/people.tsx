import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { KeyPager } from '#app/components/ui/key-pager.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { recordReading } from '#app/domain/activity/reading.server.ts'
import { analysedPeople } from '#app/domain/quiz-analysis/people.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { spotOf } from '#app/platform/paging.ts'
import { number } from '#app/platform/say/figures.ts'
import { AnalysisHead } from './analysis-head.tsx'
import { analysisPlace, headOf } from './place.server.ts'
import { stateOf } from './state-of.ts'
import { analysisTexts } from './texts.ts'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader(args: LoaderFunctionArgs) {
  const { asker, url, quiz } = await analysisPlace(args)
  const { language } = asker
  const t = analysisTexts[language]
  const answered = quiz.cohort && { quizId: quiz.id, cohortId: quiz.cohort.id }
  const page = answered
    ? await analysedPeople(answered, spotOf(url.searchParams))
    : { rows: [], before: null, after: null }
  if (page.rows.length > 0) {
    const read = {
      action: 'quiz.results' as const,
      object: { type: 'quiz', id: quiz.id },
      people: page.rows.map(({ id }) => id),
    }
    await recordReading(asker, read, new Date())
  }
  const mark = (percent: number | null) => (percent === null ? '–' : number(percent, language))
  return {
    title: t.pageTitle({ quiz: quiz.title }),
    head: headOf(quiz),
    before: page.before,
    after: page.after,
    people: page.rows.map((person) => ({
      id: person.id,
      name: person.name,
      agency: person.agency ?? '',
      attempts: number(person.attempts, language),
      first: mark(person.first),
      percent: mark(person.percent),
      state: stateOf(person, t),
    })),
  }
}

export default function AnalysedPeople() {
  const { head, people, before, after } = useLoaderData<typeof loader>()
  const t = useTexts(analysisTexts)
  return (
    <div className="flow">
      <AnalysisHead head={head} here="people" title={t.people} lede={t.peopleLede} />
      {people.length === 0 ? (
        <EmptyState icon="users" title={t.noPeople}>
          {t.noPeopleNext}
        </EmptyState>
      ) : (
        <>
          <Table caption={t.people} quietCaption>
            <thead>
              <tr>
                <th scope="col" className="pin">
                  {t.columns.name}
                </th>
                <th scope="col">{t.columns.agency}</th>
                <th scope="col" className="r">
                  {t.columns.attempts}
                </th>
                <th scope="col" className="r">
                  {t.columns.first}
                </th>
                <th scope="col" className="r">
                  {t.columns.percent}
                </th>
                <th scope="col">{t.columns.state}</th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <tr key={person.id}>
                  <th scope="row" className="pin">
                    {person.name}
                  </th>
                  <td>{person.agency}</td>
                  <td className="r">{person.attempts}</td>
                  <td className="r">{person.first}</td>
                  <td className="r">{person.percent}</td>
                  <td>{person.state}</td>
                </tr>
              ))}
            </tbody>
          </Table>
          <KeyPager before={before} after={after} />
        </>
      )}
    </div>
  )
}
