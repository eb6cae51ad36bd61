import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useCallback, useRef, useState } from 'react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { ActionBar } from '#app/components/ui/action-bar.tsx'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { KeyPager } from '#app/components/ui/key-pager.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { UnsentHere } from '#app/components/ui/unsent-text.tsx'
import { useStayUntilSaved, type Whereabouts } from '#app/components/ui/use-stay-until-saved.ts'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { quickTableSchema } from '#app/domain/grading/quick-table/quick-table.schema.ts'
import { readQuickTable } from '#app/domain/grading/quick-table/reading.server.ts'
import { isTouched, saveRows } from '#app/domain/grading/quick-table/saving.server.ts'
import { findGradingSchedule } from '#app/domain/grading/grading-schedule.server.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { WHOLE_FORM } from '#app/platform/forms.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { AFTER, BEFORE, spotOf } from '#app/platform/paging.ts'
import { withQuery } from '#app/platform/query.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { quickAnswer } from './quick-answer.server.ts'
import { QuickRow } from './quick-row.tsx'
import { quickTexts } from './quick-texts.ts'
import { quickPage } from './quick.page.server.ts'
import { gradingTexts } from './texts.ts'

export const handle: RouteHandle = { actionBar: true }
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** What comes back stands on what lies there now. */
export function shouldRevalidate() {
  return true
}

/** This page of the table. */
function hereOf(request: Request, scheduleId: string): string {
  const query = new URL(request.url).searchParams
  const [after, before] = [query.get(AFTER), query.get(BEFORE)]
  return withQuery(paths.gradingQuick(scheduleId), {
    [AFTER]: after ?? undefined,
    [BEFORE]: before ?? undefined,
  })
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.grade')
  const id = params.jadwal ?? ''
  const now = new Date()
  const table = await readQuickTable(asker, id, spotOf(new URL(request.url).searchParams))
  if (!table) throw notFound()
  const t = quickTexts[asker.language]
  return {
    title: `${t.title}, ${table.schedule.title}`,
    ...quickPage(asker, table, hereOf(request, id), now),
  }
}

/** Saves every row in which something was changed, or the one whose button was pressed. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'assignment.grade')
  const id = params.jadwal ?? ''
  const t = quickTexts[asker.language]
  if (!(await findGradingSchedule(asker, id))) throw notFound()
  const form = await parseForm(request, quickTableSchema, { judgedLater: true })
  if (!form.ok) throw badRequest('Not a form of the quick table.')
  const { works, only } = form.value
  const chosen = only === null ? works : new Map([...works].filter(([work]) => work === only))
  const rows = await saveRows(asker, id, chosen, new Date())
  const isWhole = rows.every(
    ({ saved }) => saved.ok && saved.met.length === 0 && Object.keys(saved.refused).length === 0,
  )
  const others = [...works].filter(([work, row]) => !chosen.has(work) && isTouched(row))
  if (isWhole && others.length === 0) {
    const text = rows.length === 0 ? t.nothing : t.done({ count: rows.length })
    return redirectWithToast(hereOf(request, id), { tone: 'ok', text })
  }
  const owner = rows[0]?.work.ownerName
  const waits = owner && others.length > 0 ? t.rowDone({ owner }) : null
  return quickAnswer(form, rows, { asker, waits })
}

export default function GradingQuick() {
  const page = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(quickTexts)
  const all = useTexts(gradingTexts)
  const words = (field: string, value: string) =>
    field.startsWith('tingkat-') && value !== '' ? all.level({ level: Number(value) }) : value
  const errors = sent?.errors[WHOLE_FORM] ? [{ message: sent.errors[WHOLE_FORM] }] : []
  const list = paths.gradingAssignment(page.id)
  const form = useRef<HTMLFormElement>(null)
  const [texts, setTexts] = useState<Readonly<Record<string, Whereabouts>>>({})
  const shown = page.rows.map(({ id }) => texts[id] ?? 'saved')
  useStayUntilSaved((['stuck', 'onItsWay'] as const).find((one) => shown.includes(one)) ?? 'saved')
  const tell = useCallback(
    (id: string, text: Whereabouts) => setTexts((before) => ({ ...before, [id]: text })),
    [],
  )
  return (
    <>
      <PageHead
        crumbs={[
          { label: all.title, to: paths.grading() },
          { label: page.assignment, to: list, written: page.assignment },
          { label: t.title },
        ]}
        title={t.title}
        lede={<Written text={page.assignment} within={`${page.assignment} · ${page.cohort}. ${t.lede}`} />}
      />
      <ErrorSummary errors={errors} answer={sent} />
      <UnsentHere page={paths.gradingQuick(page.id)} words={words} />
      {sent?.word && (
        <Banner tone="ok" role="status" className="gap-b">
          {sent.word}
        </Banner>
      )}
      {sent?.lost.map(({ title, why, lines }) => (
        <Banner key={title} tone="warn" role="alert" className="gap-b" title={title}>
          <p>{why}</p>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Banner>
      ))}
      {page.rows.length === 0 ? (
        <EmptyState icon="check" title={t.emptyTitle} action={<ButtonLink to={list}>{t.back}</ButtonLink>}>
          {t.empty}
        </EmptyState>
      ) : (
        <Form method="post" action={page.here} className="stack-6" ref={form}>
          <p className="quiet num">
            {t.results({ count: page.rows.length })} {page.after && t.more}
          </p>
          <ul className="rows" aria-label={t.title}>
            {page.rows.map((row) => (
              <QuickRow key={row.id} row={row} sent={sent} form={form} readAt={page.readAt} tell={tell} />
            ))}
          </ul>
          <ActionBar label={t.title}>
            <BusyButton variant="primary" icon="check">
              {t.saveAll}
            </BusyButton>
            <ButtonLink to={list}>{t.back}</ButtonLink>
          </ActionBar>
        </Form>
      )}
      <KeyPager before={page.before} after={page.after} />
    </>
  )
}
