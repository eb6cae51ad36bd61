import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { changedAgencySchema } from '#app/domain/districts/agency-changes.schema.ts'
import { changeAgency } from '#app/domain/districts/agency-changes.server.ts'
import { agencyPlaces, readAgencyPage } from '#app/domain/districts/agency-page.server.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { onNewest, parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { agencyFaults, AgencyFields, refusedField } from './agency-fields.tsx'
import { agencyTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** A refused form draws the page anew: what was refused may be refused because the agency has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'agencies.manage')
  const agency = await readAgencyPage(asker, params.id ?? '')
  if (!agency || agency.closedAt !== null) throw notFound()
  const { id, name, shortName, kind, version, parentId, areaCode } = agency
  return {
    id,
    name,
    version,
    title: agencyTexts[asker.language].form.change({ name }),
    withArea: kind === 'KECAMATAN',
    saved: { nama: name, singkatan: shortName, induk: parentId ?? '', wilayah: areaCode ?? '' },
    ...(await agencyPlaces(asker, id, new Date())),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'agencies.manage')
  const form = await parseForm(request, changedAgencySchema)
  const t = agencyTexts[asker.language].form
  if (!form.ok) return refuseForm(form, agencyFaults(form.errors, asker.language))
  const id = params.id ?? ''
  const answer = await changeAgency(asker, id, form.value, new Date())
  if (answer.ok)
    return redirectWithToast(paths.agency(id), {
      tone: answer.changed ? 'ok' : 'info',
      text: answer.changed ? t.saved(answer) : t.same(answer),
    })
  if (answer.reason === 'not-found') throw notFound()
  if (answer.reason !== 'stale')
    return refuseForm(form, refusedField(answer.reason, asker.language), { status: 409 })
  const stored = await readAgencyPage(asker, id)
  if (!stored) throw notFound()
  const { name, shortName, parent, area } = stored
  return tooOld(onNewest(form), t.stale({ name, shortName, parent: parent ?? '–', area: area ?? '–' }))
}

export default function ChangeAgency() {
  const { id, name, title, version, withArea, saved, parents, areas } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const all = useTexts(agencyTexts)
  const t = all.form
  const { field, errors } = formFields(
    sent,
    { nama: t.name, singkatan: t.shortName, induk: t.parent, wilayah: t.area },
    { hints: { nama: t.namesStand, induk: t.parentHint, wilayah: t.areaHint }, saved },
  )
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: useTexts(shellTexts).secretariat, to: paths.secretariat() },
          { label: all.list.title, to: paths.agencies() },
          { label: name, to: paths.agency(id) },
          { label: title },
        ]}
        title={title}
      />
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack" key={version}>
        <ShownVersion value={version} answer={sent} />
        <AgencyFields field={field} parents={parents} areas={areas} withArea={withArea} />
        <div className="btns stay">
          <BusyButton variant="primary">{t.save}</BusyButton>
        </div>
      </Form>
    </div>
  )
}
