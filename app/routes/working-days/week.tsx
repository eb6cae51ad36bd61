import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { setWeek } from '#app/domain/districts/changing-working-days.server.ts'
import { weekSchema } from '#app/domain/districts/working-days.schema.ts'
import { readWorkingDays } from '#app/domain/districts/working-days.server.ts'
import { WEEKDAYS, weekOf } from '#app/domain/districts/working-days.ts'
import type { Asker } from '#app/domain/access/asker.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { onNewest, parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { wallClock } from '#app/platform/say/wall-clock.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { holidayFaults } from './holiday-faults.ts'
import { workingDaysTexts } from './texts.ts'
import { weekWords } from './week-words.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** A refused form draws the page anew: the week may have changed meanwhile. */
export function shouldRevalidate() {
  return true
}

/** The field that says which days were shown as worked. */
const SEEN = 'semula'

async function storedWeekOf(asker: Asker): Promise<string> {
  const read = await readWorkingDays(asker, wallClock(new Date(), asker.zone).year)
  if (!read) throw notFound()
  return read.week
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'district.manage')
  return { title: workingDaysTexts[asker.language].weekChange, week: await storedWeekOf(asker) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'district.manage')
  const { language } = asker
  const t = workingDaysTexts[language]
  const form = await parseForm(request, weekSchema, { lists: ['hari'] })
  const now = new Date()
  if (!form.ok) return refuseForm(form, holidayFaults(form.errors, '', language))
  const answer = await setWeek(asker, form.value, now)
  if (answer.ok) return redirectWithToast(paths.workingDays(), { tone: 'ok', text: t.weekDone })
  if (answer.reason === 'not-allowed') throw notFound()
  const days = weekWords(await storedWeekOf(asker), language)
  return tooOld(onNewest(form, SEEN), t.weekStale({ days }))
}

export default function WorkingWeek() {
  const { week } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const rooms = useTexts(shellTexts)
  const t = useTexts(workingDaysTexts)
  const { listField, errors } = formFields(
    sent,
    { hari: t.weekDays },
    { saved: { hari: weekOf(week).map(String) } },
  )
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: rooms.secretariat, to: paths.secretariat() },
          { label: t.title, to: paths.workingDays() },
          { label: t.weekChange },
        ]}
        title={t.weekChange}
        lede={t.weekLede}
      />
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack" key={week}>
        <input type="hidden" name={SEEN} value={sent?.values[SEEN] ?? week} />
        <ChoiceGroup
          {...listField('hari')}
          type="checkbox"
          options={WEEKDAYS.map((day) => ({ value: String(day), label: t.weekdays[day] }))}
        />
        <div className="btns">
          <BusyButton icon="check">{t.weekSubmit}</BusyButton>
        </div>
      </Form>
    </div>
  )
}
