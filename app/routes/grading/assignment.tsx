import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pager } from '#app/components/ui/pager.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { Tabs } from '#app/components/ui/tabs.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { countStates } from '#app/domain/grading/grading-list.server.ts'
import { GRADING_STATES } from '#app/domain/grading/grading-state.ts'
import { readSubmissionTable, type TableRow } from '#app/domain/grading/submission-table.server.ts'
import { gradingTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { pageCountOf, pageOf } from '#app/platform/paging.ts'
import { paths } from '#app/paths.ts'
import { withQuery } from '#app/platform/query.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { dateShort, timeOfDay, untilWords, type Place } from '#app/platform/say/time.ts'
import { STATE_LOOKS, stateOfFilter } from './looks.ts'
import { StatePill } from './state-pill.tsx'

const ROWS = 25

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title ?? gradingTexts.id.title)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.grade')
  const table = await readSubmissionTable(asker, params.jadwal ?? '')
  if (!table) throw notFound()
  const { schedule, rows } = table
  const t = gradingTexts[asker.language]
  const query = new URL(request.url).searchParams
  const filter = stateOfFilter(query.get('keadaan'))
  const matching = rows.filter((row) => filter === null || row.state === filter)
  const pageCount = pageCountOf(matching.length, ROWS)
  const page = Math.min(pageOf(query), pageCount)
  const now = new Date()
  return {
    title: schedule.assignment.title,
    kind: schedule.assignment.kind === 'TEAM' ? ('TEAM' as const) : ('INDIVIDUAL' as const),
    lede: [t.module(schedule.assignment.module), schedule.cohort.name].join(' · '),
    dates: [
      t.due({ until: untilWords(schedule.dueAt, now, asker) }),
      t.target({ until: untilWords(schedule.gradeTargetAt, now, asker) }),
    ],
    filter,
    tabs: tabs(schedule.id, rows),
    rows: matching.slice((page - 1) * ROWS, page * ROWS).map((row) => rowView(schedule.id, row, asker)),
    total: t.owners[schedule.assignment.kind === 'TEAM' ? 'TEAM' : 'INDIVIDUAL']({ count: matching.length }),
    page,
    pageCount,
  }
}

function tabs(scheduleId: string, rows: readonly TableRow[]) {
  const counts = countStates(rows.map((row) => row.state))
  const here = paths.gradingAssignment(scheduleId)
  return [
    { state: null, to: here, count: rows.length },
    ...GRADING_STATES.filter((state) => counts[state] > 0).map((state) => ({
      state,
      to: withQuery(here, { keadaan: STATE_LOOKS[state].filter }),
      count: counts[state],
    })),
  ]
}

function rowView(scheduleId: string, row: TableRow, place: Place) {
  const { ownerName, state, attempt, late, score } = row
  return {
    ownerName,
    state,
    attempt,
    late,
    score,
    to: row.submissionId && paths.gradingSubmission(scheduleId, row.submissionId),
    handedInAt: row.handedInAt && `${dateShort(row.handedInAt, place)}, ${timeOfDay(row.handedInAt, place)}`,
  }
}

export default function GradingAssignment() {
  const t = useTexts(gradingTexts)
  const { title, lede, dates, kind, filter, tabs, rows, page, pageCount, total } =
    useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        crumbs={[{ label: t.title, to: paths.grading() }, { label: title }]}
        title={title}
        lede={lede}
        pills={dates.map((date) => (
          <span key={date} className="quiet num">
            {date}
          </span>
        ))}
      />
      <div className="stack">
        <Tabs
          label={t.filter}
          items={tabs.map(({ state, to, count }) => ({
            to,
            label: state ? t.state[state] : t.all,
            count: String(count),
            current: state === filter,
          }))}
        />
        {rows.length === 0 ? (
          <EmptyState title={t.emptyFilter} />
        ) : (
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
                  </td>
                  <td className="num whitespace-nowrap">
                    {row.handedInAt ?? t.notYet}
                    {row.attempt > 1 && (
                      <span className="quiet"> · {t.attempt({ attempt: row.attempt })}</span>
                    )}
                  </td>
                  <td className="r num">{row.score ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        <Pager page={page} pageCount={pageCount} total={total} />
      </div>
    </>
  )
}
