import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { analysedItems } from '#app/domain/quiz-analysis/items.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { number } from '#app/platform/say/figures.ts'
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
  const items = quiz.cohort ? await analysedItems({ quizId: quiz.id, cohortId: quiz.cohort.id }) : []
  return {
    title: t.pageTitle({ quiz: quiz.title }),
    lede: t.lede({ people: number(quiz.cohort?.people ?? 0, language) }),
    count: t.count({ count: number(items.length, language) }),
    head: headOf(quiz),
    items: items.map((item) => shownItem(item, language)),
  }
}

export default function QuizAnalysis() {
  const { head, items, title, lede, count } = useLoaderData<typeof loader>()
  const t = useTexts(analysisTexts)
  return (
    <div className="flow">
      <AnalysisHead head={head} here="items" title={title} of={head.quiz.title} lede={lede} />
      {items.length === 0 ? (
        <EmptyState icon="chart" title={t.noneTitle}>
          {t.noneNext}
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
