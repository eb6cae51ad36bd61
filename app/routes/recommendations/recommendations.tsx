import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { KeyPager } from '#app/components/ui/key-pager.tsx'
import { Results } from '#app/components/ui/results.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { Tabs } from '#app/components/ui/tabs.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { mayEnter } from '#app/domain/access/permissions.ts'
import { listJustDiscarded } from '#app/domain/recommendations/discarding.server.ts'
import {
  isListFilter,
  LIST_FILTERS,
  listRecommendations,
  usualFilter,
} from '#app/domain/recommendations/list.server.ts'
import { takenBackUntil } from '#app/domain/recommendations/visible.server.ts'
import { statusOf } from '#app/domain/recommendations/workflow.ts'
import { recommendationTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { resultsOf } from '#app/i18n/results.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { spotOf, turnedTo } from '#app/platform/paging.ts'
import { paths } from '#app/paths.ts'
import { number } from '#app/platform/say/figures.ts'
import { timeOfDay } from '#app/platform/say/time.ts'
import { withQuery } from '#app/platform/query.ts'
import { JustDiscarded } from './discarded.tsx'
import { StatusPill } from './status-pill.tsx'
import { turnWords } from './turn-words.server.ts'

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'recommendation.read')
  const query = new URL(request.url).searchParams
  const said = query.get('giliran')
  const filter = isListFilter(said) ? said : usualFilter(asker)
  const now = new Date()
  const [{ rows, before, after }, discarded] = await Promise.all([
    listRecommendations(asker, { filter, spot: spotOf(query) }, now),
    listJustDiscarded(asker, now),
  ])
  const t = recommendationTexts[asker.language].list
  const inTeams = asker.teams.length > 0
  const writes = mayEnter(asker, 'recommendation.write')
  const shown = resultsOf(
    {
      title: t.title,
      count: t.total({ count: number(rows.length, asker.language) }),
      partial: before !== null || after !== null,
      filters: [writes ? null : t.filter[filter]],
      turnedTo: turnedTo(query),
    },
    asker.language,
  )
  return {
    title: shown.title,
    results: shown.line,
    lede: mayEnter(asker, 'recommendation.verify')
      ? t.ledeSecretariat
      : inTeams || writes
        ? t.ledeTeam
        : t.ledeOthers,
    starts: inTeams && writes,
    teamless: !inTeams && writes,
    key: newSubmissionKey(),
    filter,
    filters: writes ? [] : LIST_FILTERS.map((one) => ({ filter: one, label: t.filter[one] })),
    discarded: discarded.map(({ id, title, statusSince }) => ({
      id,
      title,
      until: timeOfDay(takenBackUntil(statusSince), asker),
    })),
    before,
    after,
    rows: rows.map((row) => ({
      id: row.id,
      title: row.title,
      number: row.number ?? t.noNumber,
      team: row.team,
      status: statusOf(row),
      turn: turnWords(asker, row, now),
    })),
  }
}

export default function RecommendationsPage() {
  const page = useLoaderData<typeof loader>()
  const t = useTexts(recommendationTexts).list
  const start = page.starts && (
    <Form method="post" action={paths.newRecommendation()}>
      <SubmissionKey value={page.key} />
      <BusyButton variant="primary" icon="plus">
        {t.startFull}
      </BusyButton>
    </Form>
  )
  return (
    <>
      <PageHead title={t.title} lede={page.lede} actions={page.rows.length > 0 && start} />
      <JustDiscarded drafts={page.discarded} />
      {page.filters.length > 0 && (
        <Tabs
          label={t.tabs}
          items={page.filters.map(({ filter, label }) => ({
            label,
            to: withQuery(paths.recommendations(), { giliran: filter }),
            current: filter === page.filter,
          }))}
        />
      )}
      {page.rows.length === 0 ? (
        <EmptyState
          icon="doc"
          title={page.starts || page.teamless ? t.emptyTeam : t.empty}
          action={start || undefined}
        >
          {page.teamless ? t.emptyTeamless : page.starts ? t.emptyTeamWords : t.emptyWords}
        </EmptyState>
      ) : (
        <>
          <Results line={page.results} />
          <Rows dense label={t.title} className="gap">
            {page.rows.map((row) => (
              <Row
                key={row.id}
                title={<Written text={row.title} />}
                heading="h2"
                to={paths.recommendation(row.id)}
                aside={<StatusPill status={row.status} />}
              >
                <p className="sm quiet">
                  {row.number} · {row.team}
                </p>
                <p className="sm">
                  {row.turn.since}
                  {row.turn.until && `. ${row.turn.until}`}
                </p>
              </Row>
            ))}
          </Rows>
        </>
      )}
      <KeyPager before={page.before} after={page.after} />
    </>
  )
}
