import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { DateField } from '#app/components/ui/text-field.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { endEntry } from '#app/domain/reference-lists/ending.server.ts'
import { endEntrySchema } from '#app/domain/reference-lists/entries.schema.ts'
import { listTitle, nameIn } from '#app/domain/reference-lists/lists.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { onNewest, parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { dateLong, dayStart, isoDay } from '#app/platform/say/time.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { listCrumbs } from './crumbs.ts'
import { enterEntry, placeOf } from './enter-entry.server.ts'
import { listTexts } from './texts.ts'
import { validWords } from './valid-words.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** A refused form draws the page anew: what was refused may be refused because the entry has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'lists.manage')
  const now = new Date()
  const { place, entry } = await enterEntry(asker, params, now)
  const name = nameIn(entry, asker.language)
  return {
    title: listTexts[asker.language].entry.endTitle({ name }),
    version: entry.version,
    today: isoDay(now, asker.zone),
    crumbs: listCrumbs(asker, [
      { label: listTitle(place.about, asker.language), to: paths.list(place.address) },
      { label: name, to: paths.listEntry(place.address, place.code) },
      { label: listTexts[asker.language].entry.end },
    ]),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lists.manage')
  const place = placeOf(params)
  const t = listTexts[asker.language].entry
  const form = await parseForm(request, endEntrySchema)
  const now = new Date()
  if (!form.ok) return refuseForm(form, faultSentences(form.errors, asker.language, {}, { akhir: t.lastDay }))
  const answer = await endEntry(asker, place, form.value, now)
  if (answer.ok) {
    const day = dateLong(dayStart(form.value.lastDay, asker.zone), asker)
    const text = t.endDone({ name: answer.name, day })
    return redirectWithToast(paths.listEntry(place.address, place.code), { tone: 'ok', text })
  }
  if (answer.reason === 'not-found') throw notFound()
  if (answer.reason !== 'stale') return refuseForm(form, { akhir: t.endFaults[answer.reason] })
  const { entry } = await enterEntry(asker, params, now)
  return tooOld(onNewest(form), t.endStale({ valid: validWords(entry, asker) }))
}

export default function EndEntry() {
  const { title, crumbs, version, today } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(listTexts).entry
  const { field, errors } = formFields(sent, { akhir: t.lastDay }, { saved: { akhir: today } })
  return (
    <div className="narrow">
      <PageHead crumbs={crumbs} title={title} lede={t.endLede} />
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack" key={version}>
        <ShownVersion value={version} answer={sent} />
        <DateField {...field('akhir')} min={today} />
        <div className="btns">
          <BusyButton variant="primary" icon="calendar">
            {t.endSubmit}
          </BusyButton>
        </div>
      </Form>
    </div>
  )
}
