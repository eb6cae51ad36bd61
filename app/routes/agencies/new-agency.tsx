import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { newAgencySchema } from '#app/domain/districts/agency-changes.schema.ts'
import { foundAgency } from '#app/domain/districts/agency-changes.server.ts'
import { agencyPlaces } from '#app/domain/districts/agency-page.server.ts'
import { AGENCY_KINDS } from '#app/domain/districts/starting-list.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { agencyFaults, AgencyFields, refusedField } from './agency-fields.tsx'
import { agencyTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'agencies.manage')
  const places = await agencyPlaces(asker, null, new Date())
  return { title: agencyTexts[asker.language].form.new, key: newSubmissionKey(), ...places }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'agencies.manage')
  const form = await parseForm(request, newAgencySchema)
  if (!form.ok) return refuseForm(form, agencyFaults(form.errors, asker.language))
  const answer = await foundAgency(asker, form.value, new Date())
  if (answer.ok)
    return redirectWithToast(paths.agency(answer.id), {
      tone: 'ok',
      text: agencyTexts[asker.language].form.added(answer),
    })
  if (answer.reason === 'not-found') throw notFound()
  return refuseForm(form, refusedField(answer.reason, asker.language), { status: 409 })
}

export default function NewAgency() {
  const { title, key, parents, areas } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const all = useTexts(agencyTexts)
  const t = all.form
  const { field, errors } = formFields(
    sent,
    { jenis: t.kind, nama: t.name, singkatan: t.shortName, induk: t.parent, wilayah: t.area },
    { hints: { singkatan: t.shortNameHint, induk: t.parentHint, wilayah: t.areaHint } },
  )
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: useTexts(shellTexts).secretariat, to: paths.secretariat() },
          { label: all.list.title, to: paths.agencies() },
          { label: title },
        ]}
        title={title}
        lede={t.newLede}
      />
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack">
        <SubmissionKey value={key} />
        <ChoiceGroup
          {...field('jenis')}
          options={AGENCY_KINDS.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
        />
        <AgencyFields field={field} parents={parents} areas={areas} withArea />
        <div className="btns stay">
          <BusyButton variant="primary" icon="plus">
            {t.add}
          </BusyButton>
        </div>
      </Form>
    </div>
  )
}
