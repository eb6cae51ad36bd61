import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { FEWEST_FOR_SHARES } from '#app/domain/quiz-analysis/figures.ts'
import { gains, quizPairs, type Gain } from '#app/domain/quiz-analysis/gain.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { number } from '#app/platform/say/figures.ts'
import { AnalysisHead } from './analysis-head.tsx'
import { analysisPlace, headOf } from './place.server.ts'
import { percent } from './shown-item.ts'
import { analysisTexts } from './texts.ts'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader(args: LoaderFunctionArgs) {
  const { asker, quiz } = await analysisPlace(args)
  const { language } = asker
  const t = analysisTexts[language]
  const pairs = await quizPairs(asker, quiz.module.id)
  // Of cohorts whose progress she may see; that of the address first.
  const seen = pairs.filter(({ cohortId }) => quiz.cohorts.some(({ id }) => id === cohortId))
  const pair = seen.find(({ cohortId }) => cohortId === quiz.cohort?.id) ?? seen[0]
  const found = pair ? await gains(pair) : []
  const named = (title: string) => title || quiz.module.title
  return {
    title: t.gainTitle({ module: quiz.module.title }),
    moduleTitle: quiz.module.title,
    head: headOf(quiz),
    pair: pair
      ? {
          words: t.pair({ before: named(pair.before.title), after: named(pair.after.title) }),
          cohort: quiz.cohorts.find(({ id }) => id === pair.cohortId)?.name ?? '',
        }
      : null,
    hasGoals: found.some(({ goal }) => goal !== null),
    rows: found.map((gain) => rowOf(gain)),
  }

  function rowOf({ goal, n, before, after }: Gain) {
    const said = goal === null ? '' : (quiz.module.goals[goal - 1] ?? '')
    const isShown = before !== null && after !== null
    return {
      key: goal ?? 0,
      label: goal === null ? t.whole : t.goal({ goal }),
      said,
      n: number(n, language),
      before: isShown ? percent(before, language) : null,
      after: isShown ? percent(after, language) : null,
      gain: isShown ? t.pointsMore({ points: signed((after - before) * 100, language) }) : null,
    }
  }
}

function signed(value: number, language: 'id' | 'en'): string {
  const shown = number(Math.abs(value), language, 0)
  if (shown === '0') return '0'
  return value < 0 ? `−${shown}` : `+${shown}`
}

export default function QuizGain() {
  const { head, title, moduleTitle, pair, rows, hasGoals } = useLoaderData<typeof loader>()
  const t = useTexts(analysisTexts)
  return (
    <div className="flow">
      <AnalysisHead head={head} here="gain" title={title} of={moduleTitle} lede={t.gainLede} />
      {!pair ? (
        <EmptyState icon="chart" title={t.noPairs}>
          {t.noPairsNext}
        </EmptyState>
      ) : (
        <div className="stack">
          <p>
            {pair.cohort}. <Written text={pair.words} />
          </p>
          <GainTable rows={rows} />
          {!hasGoals && <p className="hint">{t.noGoals}</p>}
        </div>
      )}
    </div>
  )
}

function GainTable({ rows }: { rows: ReturnType<typeof useLoaderData<typeof loader>>['rows'] }) {
  const t = useTexts(analysisTexts)
  const few = t.tooFew({ fewest: FEWEST_FOR_SHARES })
  return (
    <Table caption={t.gain} quietCaption>
      <thead>
        <tr>
          <th scope="col">{t.gainColumns.goal}</th>
          <th scope="col" className="r">
            {t.gainColumns.n}
          </th>
          <th scope="col" className="r">
            {t.gainColumns.before}
          </th>
          <th scope="col" className="r">
            {t.gainColumns.after}
          </th>
          <th scope="col" className="r">
            {t.gainColumns.gain}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {row.label}
              {row.said !== '' && (
                <>
                  {': '}
                  <Written text={row.said} />
                </>
              )}
            </th>
            <td className="r">{row.n}</td>
            <td className="r">{row.before ?? few}</td>
            <td className="r">{row.after ?? few}</td>
            <td className="r">{row.gain ?? few}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
