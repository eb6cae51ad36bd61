import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { WINDOW_CODES } from '#app/domain/budget-windows/codes.ts'
import { newWindowSchema } from '#app/domain/budget-windows/windows.schema.ts'
import { addWindow, listWindows } from '#app/domain/budget-windows/windows.server.ts'
import { windowTexts } from './texts.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { dateTime, isoDay } from '#app/platform/say/time.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { windowFaults } from './window-faults.ts'
import { WindowForm } from './window-form.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'windows.manage')
  const { language } = asker
  const t = windowTexts[language].windows
  const now = new Date()
  const windows = await listWindows(asker)
  return {
    title: t.title,
    key: newSubmissionKey(),
    today: isoDay(now, asker.zone),
    windows: nearestFirst(windows, now).map(({ id, code, name, closesAt }) => ({
      id,
      name,
      over: closesAt <= now,
      until: t.closes({ until: dateTime(closesAt, asker) }),
      stage: t.codes[WINDOW_CODES.find((known) => known === code) ?? 'LAINNYA'],
    })),
  }
}

/** What can still be caught, the nearest first; below it what is over, the last one first. */
function nearestFirst<Window extends { closesAt: Date }>(windows: readonly Window[], now: Date): Window[] {
  const distance = ({ closesAt }: Window) => Math.abs(closesAt.getTime() - now.getTime())
  const over = ({ closesAt }: Window) => Number(closesAt <= now)
  return windows.toSorted((one, other) => over(one) - over(other) || distance(one) - distance(other))
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'windows.manage')
  const t = windowTexts[asker.language].windows
  const form = await parseForm(request, newWindowSchema)
  const now = new Date()
  if (!form.ok) return refuseForm(form, windowFaults(form.errors, asker.language))
  const answer = await addWindow(asker, form.value, now)
  if (answer.ok) return redirectWithToast(paths.windows(), { tone: 'ok', text: t.added(answer) })
  if (answer.reason === 'not-allowed') throw notFound()
  return refuseForm(form, { tutup: t.faults[answer.reason] })
}

export default function Windows() {
  const { windows } = useLoaderData<typeof loader>()
  const rooms = useTexts(shellTexts)
  const t = useTexts(windowTexts).windows
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ label: rooms.secretariat, to: paths.secretariat() }, { label: t.title }]}
        title={t.title}
        lede={t.lede}
      />
      <p className="quiet gap-b">{t.rule}</p>
      <div className="flow">
        {windows.length === 0 && (
          <EmptyState icon="calendar" title={t.none}>
            {t.noneNext}
          </EmptyState>
        )}
        {windows.length > 0 && (
          <Rows label={t.title}>
            {windows.map(({ id, name, stage, until, over }) => (
              <Row
                key={id}
                title={name}
                to={paths.window(id)}
                heading="h2"
                aside={<Pill tone={over ? 'plain' : 'ok'}>{over ? t.over : t.open}</Pill>}
              >
                <p className="num">{until}</p>
                {stage !== name && <p className="quiet">{stage}</p>}
              </Row>
            ))}
          </Rows>
        )}
        <NewWindow />
      </div>
    </div>
  )
}

function NewWindow() {
  const { key, today } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(windowTexts).windows
  return (
    <Section id="baru" title={t.add}>
      <WindowForm key={key} today={today} answer={sent} submit={{ label: t.submit, icon: 'plus' }}>
        <SubmissionKey value={key} />
      </WindowForm>
    </Section>
  )
}
