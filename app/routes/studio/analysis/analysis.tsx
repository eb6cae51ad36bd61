import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { readAnalysis } from '#app/domain/quiz-analysis/items.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { number } from '#app/platform/say/figures.ts'
import { timeOrDay } from '#app/platform/say/time.ts'
import { AnalysisHead } from './analysis-head.tsx'
import { ItemRow } from './item-row.tsx'
import { analysisPlace, headOf } from './place.server.ts'
import { shownItem } from './shown-item.ts'
import { analysisTexts } from './texts.ts'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader(args: LoaderFunctionArgs) {
  const { asker, quiz } = await analysisPlace(args)
  const { language } = asker
  const t = analysisTexts[language]
  const { cohort } = quiz
  const now = new Date()
  const { items, counted } = cohort
    ? await readAnalysis({ quizId: quiz.id, cohortId: cohort.id }, cohort.basis, now)
    : { items: [], counted: null }
  const people = number(counted?.attempts ?? cohort?.people ?? 0, language)
  const when = counted && timeOrDay(counted.at, now, asker)
  return {
    title: t.pageTitle({ quiz: quiz.title }),
    lede: when ? t.ledeCounted({ people, when }) : t.lede({ people }),
    count: t.count({ count: number(items?.length ?? 0, language) }),
    head: headOf(quiz),
    isCounted: items !== null,
    isOld: counted !== null && !counted.isCurrent,
    items: (items ?? []).map((item) => shownItem(item, language)),
  }
}

export default function QuizAnalysis() {
  const { head, items, isCounted, isOld, title, lede, count } = useLoaderData<typeof loader>()
  const t = useTexts(analysisTexts)
  return (
    <div className="flow">
      <AnalysisHead head={head} here="items" title={title} of={head.quiz.title} lede={lede} />
      {isOld && <Banner title={t.oldTitle}>{t.oldNext}</Banner>}
      {items.length === 0 ? (
        <EmptyState icon="chart" title={isCounted ? t.noneTitle : t.countingTitle}>
          {isCounted ? t.noneNext : t.countingNext}
        </EmptyState>
      ) : (
        <Section id="butir" title={t.items} aside={count}>
          <div className="stack">
            <Rows ordered label={t.items}>
              {items.map((item) => (
                <ItemRow key={item.id} item={item} />
              ))}
            </Rows>
            <p className="hint">{t.sources}</p>
          </div>
        </Section>
      )}
    </div>
  )
}
