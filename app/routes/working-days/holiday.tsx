import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { GrowingField } from '#app/components/ui/growing-field.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Sheet } from '#app/components/ui/sheet.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { DateField } from '#app/components/ui/text-field.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { changeHoliday } from '#app/domain/districts/changing-working-days.server.ts'
import { changeHolidaySchema } from '#app/domain/districts/working-days.schema.ts'
import { readHoliday } from '#app/domain/districts/working-days.server.ts'
import { HOLIDAY_KINDS, HOLIDAY_NAME_LENGTH } from '#app/domain/districts/working-days.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { onNewest, parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { dateLong, dayStart } from '#app/platform/say/time.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { holidayFaults } from './holiday-faults.ts'
import { workingDaysTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.name ?? '')

/** A refused form draws the page anew: what was refused may be refused because the holiday has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'district.manage')
  const found = await readHoliday(asker, params.id ?? '')
  if (!found) throw notFound()
  const { id, name, day, kind, version } = found
  return {
    id,
    name,
    version,
    removal: newSubmissionKey(),
    day: dateLong(dayStart(day, asker.zone), asker),
    back: Number(day.slice(0, 4)),
    saved: { hari: day, nama: name, jenis: kind },
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'district.manage')
  const t = workingDaysTexts[asker.language]
  const id = params.id ?? ''
  const form = await parseForm(request, changeHolidaySchema)
  const now = new Date()
  if (!form.ok) return refuseForm(form, holidayFaults(form.errors, '', asker.language))
  const answer = await changeHoliday(asker, id, form.value, now)
  if (answer.ok)
    return redirectWithToast(paths.workingDays(Number(form.value.day.slice(0, 4))), {
      tone: 'ok',
      text: t.changed(answer),
    })
  if (answer.reason === 'same-day') return refuseForm(form, { hari: t.faults['same-day'] }, { status: 409 })
  const stored = answer.reason === 'stale' ? await readHoliday(asker, id) : null
  if (!stored) throw notFound()
  const day = dateLong(dayStart(stored.day, asker.zone), asker)
  return tooOld(onNewest(form), t.faults.stale({ name: stored.name, day }))
}

export default function Holiday() {
  const page = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const rooms = useTexts(shellTexts)
  const t = useTexts(workingDaysTexts)
  const labels = { hari: t.day, nama: t.name, jenis: t.kind }
  const { field, errors } = formFields(sent, labels, { hints: { nama: t.nameHint }, saved: page.saved })
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: rooms.secretariat, to: paths.secretariat() },
          { label: t.title, to: paths.workingDays(page.back) },
          { label: page.name, written: page.name },
        ]}
        title={page.name}
        lede={page.day}
      />
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack" id="ubah" key={page.version}>
        <ShownVersion value={page.version} answer={sent} />
        <DateField {...field('hari')} />
        <GrowingField {...field('nama')} limit={HOLIDAY_NAME_LENGTH.max} autoComplete="off" />
        <ChoiceGroup
          {...field('jenis')}
          options={HOLIDAY_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
        />
        <div className="btns">
          <BusyButton icon="check">{t.changeSubmit}</BusyButton>
        </div>
      </Form>
      <p className="btns gap-s">
        <ButtonLink to="#hapus" variant="danger" icon="trash">
          {t.remove}
        </ButtonLink>
      </p>
      <Sheet id="hapus" title={t.removeTitle({ name: page.name })} closeTo="ubah">
        <p className="num">{t.removeIs({ day: page.day })}</p>
        <Form method="post" action={paths.removeHoliday(page.id)}>
          <SubmissionKey value={page.removal} />
          <ShownVersion value={page.version} answer={undefined} />
          <BusyButton variant="danger" icon="trash">
            {t.remove}
          </BusyButton>
        </Form>
      </Sheet>
    </div>
  )
}
