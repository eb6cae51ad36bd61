import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pager } from '#app/components/ui/pager.tsx'
import { Results } from '#app/components/ui/results.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { LESSONS_PER_PAGE, readPersonProgress } from '#app/domain/cohorts/progress-person.server.ts'
import type { LessonState } from '#app/domain/cohorts/progress.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { resultsOf } from '#app/i18n/results.ts'
import { paths } from '#app/paths.ts'
import { pageCountOf, pageOf, turnedTo } from '#app/platform/paging.ts'
import { withQuery } from '#app/platform/query.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { number } from '#app/platform/say/figures.ts'
import { LOOKS } from './looks.ts'
import { progressTexts } from './texts.ts'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'progress.read')
  const query = new URL(request.url).searchParams
  const wanted = {
    personId: params.id ?? '',
    cohortId: query.get('angkatan') || null,
    moduleId: query.get('modul') || null,
    page: pageOf(query),
  }
  const progress = await readPersonProgress(asker, wanted, new Date())
  if (!progress) throw notFound()
  const { cohort, person, modules, open, page, lessons } = progress
  const { progress: all, person: t } = progressTexts[asker.language]
  const words = (count: number) => number(count, asker.language)
  const sum = (counts: number[]) => words(counts.reduce((total, count) => total + count, 0))
  const place = { agency: person.agency ?? all.noAgency, team: person.team ?? all.noTeam }
  const shown = resultsOf(
    {
      title: person.name,
      count: t.total({ count: words(open?.lessons ?? 0) }),
      partial: false,
      filters: [query.has('modul') ? open?.title : null],
      turnedTo: turnedTo(query),
    },
    asker.language,
  )
  return {
    title: shown.title,
    results: shown.line,
    name: person.name,
    lede: t.lede({
      place: all.place(place),
      done: sum(modules.map(({ done }) => done)),
      count: sum(modules.map((module) => module.lessons)),
    }),
    back: withQuery(paths.progress(), { angkatan: cohort.id }),
    modules: modules.map((module, index) => ({
      id: module.id,
      title: `${index + 1} ${module.title}`,
      written: module.title,
      state: module.state,
      to: `${withQuery(paths.personProgress(person.id), { angkatan: cohort.id, modul: module.id })}#pelajaran`,
      words: t.doneOf({ done: words(module.done), count: words(module.lessons) }),
    })),
    opened: open && {
      title: t.lessons({ module: open.title }),
      written: open.title,
      lessons,
      page,
      pageCount: pageCountOf(open.lessons, LESSONS_PER_PAGE),
    },
  }
}

/** One participant's lessons, a module at a time. */
export default function PersonProgress() {
  const { name, lede, back, modules, opened, results } = useLoaderData<typeof loader>()
  const all = useTexts(progressTexts)
  const t = all.person
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ label: all.progress.title, to: back }, { label: name }]}
        title={name}
        lede={lede}
      />
      {!opened && (
        <EmptyState icon="book" title={all.progress.noLessons}>
          {all.progress.noLessonsNext}
        </EmptyState>
      )}
      {opened && (
        <div className="flow">
          <Section id="modul" title={t.modules}>
            <Rows label={t.modules}>
              {modules.map(({ id, title, written, to, state, words }) => (
                <Row
                  key={id}
                  title={<Written text={written} within={title} />}
                  to={to}
                  aside={<StatePill state={state} />}
                >
                  <p className="quiet num">{words}</p>
                </Row>
              ))}
            </Rows>
          </Section>
          <Section id="pelajaran" title={<Written text={opened.written} within={opened.title} />}>
            <Results line={results} />
            <Rows label={opened.title}>
              {opened.lessons.map(({ id, title, state }) => (
                <Row key={id} title={<Written text={title} />} aside={<StatePill state={state} />} />
              ))}
            </Rows>
            <Pager page={opened.page} pageCount={opened.pageCount} />
          </Section>
        </div>
      )}
    </div>
  )
}

function StatePill({ state }: { state: LessonState }) {
  const t = useTexts(progressTexts).progress.states
  const { tone, icon } = LOOKS[state]
  return (
    <Pill tone={tone} icon={icon}>
      {t[state]}
    </Pill>
  )
}
