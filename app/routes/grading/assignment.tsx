import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { KeyPager } from '#app/components/ui/key-pager.tsx'
import { Results } from '#app/components/ui/results.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { Tabs } from '#app/components/ui/tabs.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { GRADING_STATES, type GradingState } from '#app/domain/grading/grading-state.ts'
import { MOST_FOUND } from '#app/domain/grading/limits.ts'
import { readSubmissionTable } from '#app/domain/grading/submission-table.server.ts'
import { markerTexts } from './marker-texts.ts'
import { inPart, isOwnPart, OWN_PART } from './own-part.ts'
import { ownerRow } from './owner-row.server.ts'
import { releaseTexts } from './release-texts.ts'
import { gradingTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { resultsOf } from '#app/i18n/results.ts'
import { spotOf, turnedTo } from '#app/platform/paging.ts'
import { paths } from '#app/paths.ts'
import { withQuery } from '#app/platform/query.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { untilWords } from '#app/platform/say/time.ts'
import { STATE_LOOKS, stateOfFilter } from './looks.ts'
import { RoomLinks, roomLinks } from './room-links.tsx'
import { StatePill } from './state-pill.tsx'

const SEARCH_LENGTH = 100

export const handle: RouteHandle = { plain: true }
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.title ?? textsOfPage(gradingTexts, matches).title)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.grade')
  const query = new URL(request.url).searchParams
  const state = stateOfFilter(query.get('keadaan'))
  const search = (query.get('cari') ?? '').trim().slice(0, SEARCH_LENGTH)
  const mine = isOwnPart(request)
  const asked = { state, search, mine, spot: spotOf(query) }
  const table = await readSubmissionTable(asker, params.jadwal ?? '', asked)
  if (!table) throw notFound()
  const { schedule, total, rows, before, after, more } = table
  const t = gradingTexts[asker.language]
  const now = new Date()
  const shown = resultsOf(
    {
      title: schedule.title,
      count: t.owners[schedule.kind]({ count: rows.length }),
      partial: rows.length < total,
      search,
      filters: [mine ? markerTexts[asker.language].parts.mine : null, state && t.state[state]],
      turnedTo: turnedTo(query),
    },
    asker.language,
  )
  return {
    here: inPart(paths.gradingAssignment(schedule.id), mine),
    sharingTo: paths.gradingSharing(schedule.id),
    links: roomLinks(schedule.id, asker.language),
    parts: [false, true].map((hers) => ({
      to: inPart(paths.gradingAssignment(schedule.id), hers),
      label: markerTexts[asker.language].parts[hers ? 'mine' : 'all'],
      current: hers === mine,
    })),
    mine,
    ready: search === '' && !mine ? table.counts.ready : 0,
    releaseTo: paths.gradingReleaseAll(schedule.id),
    title: shown.title,
    heading: schedule.title,
    results: shown.line,
    module: schedule.moduleTitle,
    kind: schedule.kind,
    lede: [
      t.module({ title: schedule.moduleTitle, position: schedule.modulePosition }),
      schedule.cohort,
    ].join(' · '),
    dates: [
      t.due({ until: untilWords(schedule.dueAt, now, asker) }),
      t.target({ until: untilWords(schedule.gradeTargetAt, now, asker) }),
    ],
    state,
    word: state ? STATE_LOOKS[state].filter : '',
    search,
    tabs: tabs(schedule.id, table.counts, { search, mine }),
    rows: rows.map((row) => ownerRow(schedule, row, asker)),
    more,
    before,
    after,
  }
}

function tabs(
  scheduleId: string,
  counts: Readonly<Record<GradingState, number>>,
  { search: cari, mine }: { search: string; mine: boolean },
) {
  const here = paths.gradingAssignment(scheduleId)
  const penilai = mine ? OWN_PART.value : undefined
  return [
    {
      state: null,
      to: withQuery(here, { penilai, cari }),
      count: Object.values(counts).reduce((sum, one) => sum + one, 0),
    },
    ...GRADING_STATES.filter((state) => counts[state] > 0).map((state) => ({
      state,
      to: withQuery(here, { penilai, keadaan: STATE_LOOKS[state].filter, cari }),
      count: counts[state],
    })),
  ]
}

export default function GradingAssignment() {
  const t = useTexts(gradingTexts)
  const release = useTexts(releaseTexts)
  const marker = useTexts(markerTexts)
  const page = useLoaderData<typeof loader>()
  const { heading, module, lede, dates, links, parts, ready, releaseTo, state, tabs } = page
  const { more, before, after, results } = page
  return (
    <>
      <PageHead
        crumbs={[
          { label: t.title, to: paths.grading() },
          { label: heading, written: heading },
        ]}
        title={<Written text={heading} />}
        lede={<Written text={module} within={lede} />}
        pills={
          <>
            {dates.map((date) => (
              <span key={date} className="quiet num">
                {date}
              </span>
            ))}
          </>
        }
      />
      <div className="stack">
        {ready > 0 && (
          <p className="btns">
            <ButtonLink to={releaseTo} variant="primary" icon="send">
              {release.open({ count: ready })}
            </ButtonLink>
          </p>
        )}
        <RoomLinks links={links} />
        <Tabs label={marker.parts.label} items={parts} />
        <Tabs
          label={t.filter}
          items={tabs.map((tab) => ({
            to: tab.to,
            label: tab.state ? t.state[tab.state] : t.all,
            count: String(tab.count),
            current: tab.state === state,
          }))}
        />
        <Search />
        <Results line={results} />
        <Owners />
        {more && <p className="quiet">{t.moreFound({ count: MOST_FOUND })}</p>}
        <KeyPager before={before} after={after} />
      </div>
    </>
  )
}

function Search() {
  const t = useTexts(gradingTexts)
  const { search, word, kind, mine } = useLoaderData<typeof loader>()
  return (
    <Form method="get" className="filters" aria-label={t.searchLabel} key={`${search} ${word} ${mine}`}>
      <TextField name="cari" type="search" label={t.search[kind]} defaultValue={search} />
      {mine && <input type="hidden" {...OWN_PART} />}
      {word !== '' && <input type="hidden" name="keadaan" value={word} />}
      <Button icon="search">{t.find}</Button>
    </Form>
  )
}

function Owners() {
  const t = useTexts(gradingTexts)
  const { rows, kind, search, here, mine, state, sharingTo } = useLoaderData<typeof loader>()
  const marker = useTexts(markerTexts)
  if (rows.length === 0 && mine && search === '' && state === null)
    return (
      <EmptyState
        icon="users"
        title={marker.mineEmpty}
        action={<ButtonLink to={sharingTo}>{marker.sharing}</ButtonLink>}
      >
        {marker.mineNext}
      </EmptyState>
    )
  if (rows.length === 0)
    return search === '' ? (
      <EmptyState title={t.emptyFilter} />
    ) : (
      <EmptyState icon="users" title={t.nobody} action={<ButtonLink to={here}>{t.clear}</ButtonLink>}>
        {t.nobodyNext}
      </EmptyState>
    )
  return (
    <Table caption={t.tableCaption} quietCaption>
      <thead>
        <tr>
          <th scope="col" className="pin">
            {t.owner[kind]}
          </th>
          <th scope="col">{t.stateHead}</th>
          <th scope="col">{t.handedIn}</th>
          <th scope="col" className="r">
            {t.scoreHead}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            <th scope="row" className="pin">
              {row.to ? <Link to={row.to}>{row.ownerName}</Link> : row.ownerName}
            </th>
            <td>
              <span className="line">
                <StatePill state={row.state} />
                {row.late && (
                  <Pill tone="warn" icon="clock">
                    {t.late}
                  </Pill>
                )}
              </span>
              {row.extended && <p className="quiet num">{row.extended}</p>}
              {row.unrated && <p className="quiet">{t.unrated(row.unrated)}</p>}
            </td>
            <td className="num whitespace-nowrap">
              {row.handedInAt ?? t.notYet}
              {row.attempt > 1 && <span className="quiet"> · {t.attempt({ attempt: row.attempt })}</span>}
            </td>
            <td className="r num">{row.score ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
