import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Pill } from '#app/components/ui/pill.tsx'
import { Row, Rows } from '#app/components/ui/rows.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { Tabs } from '#app/components/ui/tabs.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { Written } from '#app/components/ui/written.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { addHolidays } from '#app/domain/districts/changing-working-days.server.ts'
import { newHolidaysSchema } from '#app/domain/districts/working-days.schema.ts'
import { readWorkingDays } from '#app/domain/districts/working-days.server.ts'
import {
  HOLIDAY_KINDS,
  LINES_LENGTH,
  holidayKindOf,
  weekdayOf,
  weekOf,
} from '#app/domain/districts/working-days.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { number } from '#app/platform/say/figures.ts'
import { dateLong, dayStart } from '#app/platform/say/time.ts'
import { wallClock } from '#app/platform/say/wall-clock.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { holidayFaults } from './holiday-faults.ts'
import { workingDaysTexts } from './texts.ts'
import { weekWords } from './week-words.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'district.manage')
  const { language, zone } = asker
  const t = workingDaysTexts[language]
  const thisYear = wallClock(new Date(), zone).year
  const asked = Number(new URL(request.url).searchParams.get('tahun'))
  const year = Number.isInteger(asked) && asked >= 2000 && asked <= 2999 ? asked : thisYear
  const read = await readWorkingDays(asker, year)
  if (!read) throw notFound()
  const counted = new Map(read.years.map((one) => [one.year, one.count]))
  const years = [...new Set([...counted.keys(), thisYear, thisYear + 1, year])].sort((one, two) => one - two)
  const week = weekOf(read.week)
  return {
    title: t.title,
    key: newSubmissionKey(),
    week: t.weekIs({ days: weekWords(read.week, language) }),
    year: String(year),
    years: years.map((one) => ({
      to: paths.workingDays(one),
      label: String(one),
      current: one === year,
      ...(counted.has(one) && { count: number(counted.get(one) ?? 0, language) }),
    })),
    holidays: read.holidays.map(({ id, day, name, kind }) => ({
      id,
      name,
      day: dateLong(dayStart(day, zone), asker),
      kind: t.kinds[holidayKindOf(kind)],
      resting: !week.includes(weekdayOf(day)),
    })),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'district.manage')
  const { language } = asker
  const t = workingDaysTexts[language]
  const form = await parseForm(request, newHolidaysSchema)
  const now = new Date()
  if (!form.ok) return refuseForm(form, holidayFaults(form.errors, form.values.baris ?? '', language))
  const answer = await addHolidays(asker, form.value, now)
  if (!answer.ok) throw notFound()
  const { added, known } = answer
  const year = Number(form.value.holidays[0]?.day.slice(0, 4))
  return redirectWithToast(paths.workingDays(year), {
    tone: added > 0 ? 'ok' : 'info',
    text: added > 0 ? t.added({ count: number(added, language) }) : t.addedNone,
    detail: known > 0 && added > 0 ? t.known({ count: number(known, language) }) : undefined,
  })
}

export default function WorkingDays() {
  const { week, year, years, holidays } = useLoaderData<typeof loader>()
  const rooms = useTexts(shellTexts)
  const t = useTexts(workingDaysTexts)
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ label: rooms.secretariat, to: paths.secretariat() }, { label: t.title }]}
        title={t.title}
        lede={t.lede}
      />
      <div className="flow">
        <Section id="pekan" title={t.week}>
          <div className="card stack">
            <p>{week}</p>
            <p className="btns">
              <ButtonLink to={paths.workingWeek()} icon="edit">
                {t.weekChange}
              </ButtonLink>
            </p>
          </div>
        </Section>
        <Section id="libur" title={t.holidays({ year })}>
          <div className="stack">
            <Tabs label={t.years} items={years} />
            {holidays.length === 0 ? (
              <EmptyState icon="calendar" title={t.none({ year })}>
                {t.noneNext}
              </EmptyState>
            ) : (
              <Rows label={t.holidays({ year })}>
                {holidays.map(({ id, name, day, kind, resting }) => (
                  <Row
                    key={id}
                    title={<Written text={name} />}
                    to={paths.holiday(id)}
                    aside={<Pill tone="plain">{kind}</Pill>}
                  >
                    <p className="num">{day}</p>
                    {resting && <p className="quiet">{t.resting}</p>}
                  </Row>
                ))}
              </Rows>
            )}
          </div>
        </Section>
        <NewHolidays />
      </div>
    </div>
  )
}

function NewHolidays() {
  const { key } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(workingDaysTexts)
  const { field, errors } = formFields(
    sent,
    { baris: t.lines, jenis: t.kind },
    { hints: { baris: t.linesHint, jenis: t.kindHint }, saved: { jenis: 'LIBUR' } },
  )
  return (
    <Section id="baru" title={t.add}>
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack" key={key}>
        <SubmissionKey value={key} />
        <TextArea {...field('baris')} limit={LINES_LENGTH} rows={4} autoComplete="off" />
        <ChoiceGroup
          {...field('jenis')}
          options={HOLIDAY_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
        />
        <div className="btns">
          <BusyButton icon="plus">{t.submit}</BusyButton>
        </div>
      </Form>
    </Section>
  )
}
