import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { CopiedText } from '#app/components/ui/copied-text.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pager } from '#app/components/ui/pager.tsx'
import { Results } from '#app/components/ui/results.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { Written, WithTitles } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import type { LessonState } from '#app/domain/cohorts/progress.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { LOOKS } from './looks.ts'
import { personPage } from './person.page.server.ts'
import { Overrides, Quizzes, Tasks } from './person-work.tsx'
import { progressTexts } from './texts.ts'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'progress.read')
  return personPage(asker, params.id ?? '', new URL(request.url).searchParams, new Date())
}

/** One participant: what is late, her lessons a module at a time, her quizzes and assignments, what was set for her. */
export default function PersonProgress() {
  const {
    id: personId,
    name,
    lede,
    back,
    behind,
    modules,
    opened,
    overrides,
    quizzes,
    tasks,
    results,
  } = useLoaderData<typeof loader>()
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
          <Section id="tertinggal" title={t.behind}>
            {behind.text === null ? (
              <p className="quiet">{t.noneBehind}</p>
            ) : (
              <>
                <ul className="stack-2">
                  {behind.lines.map((line) => (
                    <li key={line}>
                      <WithTitles>{line}</WithTitles>
                    </li>
                  ))}
                </ul>
                <Fold summary={t.textFor}>
                  <CopiedText id="teks" label={t.textFor} text={behind.text} />
                </Fold>
              </>
            )}
          </Section>
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
              {opened.lessons.map(({ id, title, state, setDone }) => (
                <Row
                  key={id}
                  title={<Written text={title} />}
                  aside={<StatePill state={state} />}
                  action={
                    setDone && (
                      <ButtonLink to={setDone} variant="text" aria-label={all.override.openOf({ title })}>
                        {all.override.open}
                      </ButtonLink>
                    )
                  }
                />
              ))}
            </Rows>
            <Pager page={opened.page} pageCount={opened.pageCount} />
            {opened.setDone && (
              <div className="btns gap-s">
                <ButtonLink to={opened.setDone} icon="check">
                  {all.override.openModule}
                </ButtonLink>
              </div>
            )}
          </Section>
          <Overrides personId={personId} overrides={overrides} />
          <Quizzes quizzes={quizzes} />
          <Tasks tasks={tasks} />
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
