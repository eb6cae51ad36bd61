import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { KeyPager } from '#app/components/ui/key-pager.tsx'
import { Results } from '#app/components/ui/results.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { readProgressMatrix } from '#app/domain/cohorts/progress-matrix.server.ts'
import { progressTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { resultsOf } from '#app/i18n/results.ts'
import { number } from '#app/platform/say/figures.ts'
import { spotOf, turnedTo } from '#app/platform/paging.ts'
import { paths } from '#app/paths.ts'
import { searchOf, withQuery } from '#app/platform/query.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { MatrixFilters } from './matrix-filters.tsx'
import { Matrix } from './matrix.tsx'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'progress.read')
  const now = new Date()
  const t = progressTexts[asker.language].progress
  const query = new URL(request.url).searchParams
  const filter = {
    cohortId: query.get('angkatan') || null,
    team: searchOf(query, 'tim'),
    agencyId: query.get('opd') || null,
    behind: query.get('keadaan') === 'tertinggal',
    spot: spotOf(query),
  }
  const matrix = await readProgressMatrix(asker, filter, now)
  if (!matrix.cohort) {
    if (filter.cohortId) throw notFound()
    return { title: t.title, heading: t.title, lede: t.noCohort, matrix: null, before: null, after: null }
  }
  const words = (count: number) => number(count, asker.language)
  const place = ({ agency, team }: { agency: string | null; team: string | null }) =>
    t.place({ agency: agency ?? t.noAgency, team: team ?? t.noTeam })
  const { cohort, lessonCount, dueByNow, participantCount, behindCount, modules } = matrix
  const to = (id: string) => withQuery(paths.personProgress(id), { angkatan: cohort.id })
  const shown = resultsOf(
    {
      title: t.title,
      count: t.total({ count: words(matrix.rows.length) }),
      partial: matrix.before !== null || matrix.after !== null,
      search: filter.team,
      filters: [
        matrix.cohorts.length > 1 ? cohort.name : null,
        matrix.agencies.find(({ id }) => id === filter.agencyId)?.name,
        filter.behind ? t.onlyBehind : null,
      ],
      turnedTo: turnedTo(query),
    },
    asker.language,
  )
  return {
    title: shown.title,
    heading: t.title,
    lede: t.lede({ cohort: cohort.name, due: words(dueByNow), count: words(lessonCount) }),
    before: matrix.before,
    after: matrix.after,
    matrix: {
      isCurrent: matrix.isCurrent,
      modules: modules.map(({ id, title }) => ({ id, title })),
      lessonCount: words(lessonCount),
      behindCount,
      hasLessons: lessonCount > 0,
      absent: matrix.absentCount > 0 && {
        count: t.total({ count: words(matrix.absentCount) }),
        people: matrix.absent.map(({ id, name, agency }) => ({ id, name, agency: agency ?? t.noAgency })),
        more:
          matrix.absentCount > matrix.absent.length
            ? t.more({ count: words(matrix.absentCount - matrix.absent.length) })
            : null,
      },
      behindOf: t.behindOf({ count: words(behindCount), all: words(participantCount) }),
      furthest: matrix.furthestBehind.map((row) => ({
        id: row.id,
        to: to(row.id),
        name: row.name,
        place: place(row),
        late: t.lessonsBehind({ count: words(row.late) }),
      })),
      rows: matrix.rows.map(({ id, name, agency, team, cells, done }) => ({
        id,
        to: to(id),
        name,
        place: place({ agency, team }),
        cells: cells.map(({ state, ...cell }) => ({ count: `${words(cell.done)}/${words(cell.of)}`, state })),
        done: words(done),
      })),
      results: shown.line,
      choices: {
        cohorts: matrix.cohorts.map(({ id, name }) => ({ id, name })),
        agencies: matrix.agencies,
      },
      chosen: {
        cohort: cohort.id,
        team: filter.team,
        agency: filter.agencyId ?? '',
        behind: filter.behind,
      },
    },
  }
}

export default function Progress() {
  const { heading, lede, matrix, before, after } = useLoaderData<typeof loader>()
  const t = useTexts(progressTexts).progress
  if (!matrix)
    return (
      <>
        <PageHead title={heading} />
        <EmptyState icon="chart" title={t.noCohort}>
          {t.noCohortNext}
        </EmptyState>
      </>
    )
  if (!matrix.hasLessons)
    return (
      <>
        <PageHead title={heading} lede={lede} />
        <EmptyState icon="book" title={t.noLessons}>
          {t.noLessonsNext}
        </EmptyState>
      </>
    )
  const behindAll = `${withQuery(paths.progress(), { angkatan: matrix.chosen.cohort, keadaan: 'tertinggal' })}#semua`
  return (
    <>
      <PageHead title={heading} lede={lede} />
      <p className="quiet gap-b">{t.rule}</p>
      {!matrix.isCurrent && (
        <Banner className="gap-b" title={t.counting}>
          {t.countingNext}
        </Banner>
      )}
      <div className="flow">
        <Section
          id="tinggal"
          title={t.behind}
          aside={matrix.behindOf}
          more={matrix.furthest.length < matrix.behindCount ? { to: behindAll, label: t.seeAll } : undefined}
        >
          {matrix.furthest.length === 0 ? (
            <EmptyState title={t.nobodyBehind}>{t.nobodyBehindNext}</EmptyState>
          ) : (
            <Rows label={t.behind}>
              {matrix.furthest.map((person) => (
                <Row
                  key={person.id}
                  title={person.name}
                  to={person.to}
                  aside={<Pill tone="warn">{person.late}</Pill>}
                >
                  <p className="quiet">{person.place}</p>
                </Row>
              ))}
            </Rows>
          )}
        </Section>
        {matrix.absent && (
          <Section id="belum-masuk" title={t.absent} aside={matrix.absent.count}>
            <p className="quiet">{t.absentIs}</p>
            <Rows label={t.absent}>
              {matrix.absent.people.map(({ id, name, agency }) => (
                <Row key={id} title={name}>
                  <p className="quiet">{agency}</p>
                </Row>
              ))}
            </Rows>
            {matrix.absent.more && <p className="quiet">{matrix.absent.more}</p>}
          </Section>
        )}
        <Section id="semua" title={t.everyone}>
          <MatrixFilters choices={matrix.choices} chosen={matrix.chosen} />
          {matrix.rows.length === 0 ? (
            <EmptyState results icon="users" title={t.none}>
              {t.noneNext}
            </EmptyState>
          ) : (
            <>
              <Results line={matrix.results} />
              <Matrix modules={matrix.modules} rows={matrix.rows} lessonCount={matrix.lessonCount} />
              <KeyPager before={before} after={after} />
            </>
          )}
        </Section>
      </div>
    </>
  )
}
