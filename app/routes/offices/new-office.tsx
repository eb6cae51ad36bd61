import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ChoiceGroup } from '#app/components/ui/choice.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { foundOffice } from '#app/domain/districts/office-changes.server.ts'
import { newOfficeSchema } from '#app/domain/districts/offices.schema.ts'
import { foundingChoices, placedName } from '#app/domain/districts/offices.server.ts'
import { agencyKindWords, officeKindWords } from '#app/domain/districts/words.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { officeFaults } from './office-labels.ts'
import { officeTexts } from './texts.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'offices.manage')
  const { kinds, agencies, offices } = await foundingChoices(asker)
  const { language } = asker
  return {
    title: officeTexts[language].office.new,
    key: newSubmissionKey(),
    kinds: kinds.map((kind) => ({ value: kind, label: officeKindWords[language][kind] })),
    agencies: (['OPD', 'KECAMATAN'] as const).map((kind) => ({
      label: agencyKindWords[language][kind],
      options: agencies.flatMap(({ id, name, kind: its }) =>
        its === kind ? [{ value: id, label: name }] : [],
      ),
    })),
    offices: offices.map((office) => ({ value: office.id, label: placedName(office) })),
  }
}

/** Which field a refusal is about. */
const FIELDS = {
  'no-agency': 'perangkat',
  'no-area': 'perangkat',
  taken: 'perangkat',
  'same-name': 'nama',
  'no-superior': 'atasan',
} as const

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'offices.manage')
  const form = await parseForm(request, newOfficeSchema)
  const t = officeTexts[asker.language].office
  if (!form.ok) return refuseForm(form, officeFaults(form.errors, asker.language))
  const answer = await foundOffice(asker, form.value, new Date())
  if (answer.ok) return redirectWithToast(paths.offices(), { tone: 'ok', text: t.added(answer) })
  if (answer.reason === 'not-found') throw notFound()
  return refuseForm(form, { [FIELDS[answer.reason]]: t.faults[answer.reason] }, { status: 409 })
}

export default function NewOffice() {
  const { title, key, kinds, agencies, offices } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const all = useTexts(officeTexts)
  const t = all.office
  const { field, errors } = formFields(
    sent,
    { jenis: t.kind, perangkat: t.agency, nama: t.name, atasan: t.superior },
    { hints: { perangkat: t.agencyHint, nama: t.nameHint, atasan: t.superiorHint } },
  )
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: useTexts(shellTexts).secretariat, to: paths.secretariat() },
          { label: all.list.title, to: paths.offices() },
          { label: title },
        ]}
        title={title}
        lede={t.newLede}
      />
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack">
        <SubmissionKey value={key} />
        <ChoiceGroup {...field('jenis')} options={kinds} />
        <SelectField {...field('perangkat')} placeholder={t.chooseAgency}>
          {agencies.map(({ label, options }) => (
            <optgroup key={label} label={label}>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
        <TextField {...field('nama')} maxLength={120} />
        <SelectField {...field('atasan')} optional placeholder={t.byKind} options={offices} />
        <div className="btns stay">
          <BusyButton variant="primary" icon="plus">
            {t.add}
          </BusyButton>
        </div>
      </Form>
    </div>
  )
}
