import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { KeyPager } from '#app/components/ui/key-pager.tsx'
import { Results } from '#app/components/ui/results.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { quizzesToMark } from '#app/domain/quiz-attempts/marking/waiting.server.ts'
import { listGrading, type GradingItem } from '#app/domain/grading/grading-list.server.ts'
import { GRADING_STATES } from '#app/domain/grading/grading-state.ts'
import { QuizRows, waitingQuizzes } from './quizzes/quiz-rows.tsx'
import { gradingTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { resultsOf } from '#app/i18n/results.ts'
import { spotOf, turnedTo } from '#app/platform/paging.ts'
import { paths } from '#app/paths.ts'
import { sinceWords, untilWords, type Place } from '#app/platform/say/time.ts'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.grade')
  const query = new URL(request.url).searchParams
  const [{ rows, before, after }, quizzes] = await Promise.all([
    listGrading(asker, spotOf(query)),
    quizzesToMark(asker),
  ])
  const now = new Date()
  const t = gradingTexts[asker.language]
  const count = t.itemCount({ count: rows.length })
  const partial = before !== null || after !== null
  const shown = resultsOf({ title: t.title, count, partial, turnedTo: turnedTo(query) }, asker.language)
  return {
    title: shown.title,
    results: shown.line,
    items: rows.map((item) => itemView(item, asker, now)),
    quizzes: waitingQuizzes(quizzes, asker.language),
    before,
    after,
  }
}

function itemView(item: GradingItem, place: Place, now: Date) {
  const t = gradingTexts[place.language]
  const counted = GRADING_STATES.filter((state) => item.counts[state] > 0)
  return {
    id: item.id,
    title: item.title,
    module: item.moduleTitle,
    context: [t.module({ title: item.moduleTitle, position: item.modulePosition }), item.cohort].join(' · '),
    // "8 tim: 3 belum dinilai, 2 dirilis, 3 sedang menulis"
    counts: `${t.owners[item.kind]({ count: item.owners })}: ${counted.map((state) => t.counts[state]({ count: item.counts[state] })).join(', ')}`,
    isWithdrawn: item.withdrawnAt !== null,
    waiting: item.oldestAt && t.waiting({ since: sinceWords(item.oldestAt, now, place) }),
    target: t.target({ until: untilWords(item.gradeTargetAt, now, place) }),
  }
}

export default function Grading() {
  const t = useTexts(gradingTexts)
  const { items, quizzes, before, after, results } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead title={t.title} lede={t.lede} />
      <QuizRows quizzes={quizzes} />
      {items.length === 0 && <EmptyState title={t.emptyTitle}>{t.empty}</EmptyState>}
      {items.length > 0 && <Results line={results} />}
      <Rows label={t.title}>
        {items.map((item) => (
          <Row
            key={item.id}
            heading="h2"
            title={<Written text={item.title} />}
            to={paths.gradingAssignment(item.id)}
            aside={
              <>
                {item.isWithdrawn && <Pill icon="archive">{t.withdrawn}</Pill>}
                {item.waiting ? (
                  <Pill tone="turn" icon="inbox">
                    {t.waits}
                  </Pill>
                ) : (
                  <Pill icon="check">{t.nothingWaits}</Pill>
                )}
              </>
            }
          >
            <p className="num">{item.counts}</p>
            {item.waiting && <p className="num">{item.waiting}</p>}
            <p className="sm quiet num">
              <Written text={item.module} within={item.context} />. {item.target}
            </p>
          </Row>
        ))}
      </Rows>
      <KeyPager before={before} after={after} />
    </>
  )
}
