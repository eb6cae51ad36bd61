import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { guard, guardSteppedUp } from '#app/domain/access/guard.server.ts'
import { grantableRoles, isTrusted } from '#app/domain/access/granting.ts'
import { invite } from '#app/domain/people/invitations.server.ts'
import { inviteSchema } from '#app/domain/people/people.schema.ts'
import { invitationChoices } from '#app/domain/people/people.server.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { peopleTexts } from './texts.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { parseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { paths } from '#app/paths.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { roleChoices } from './role-choices.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'people.manage')
  // Asked before she types: who may give such a role away can lift anybody into any room of the house.
  if (grantableRoles(asker).some(isTrusted)) await guardSteppedUp({ request, context }, 'people.manage')
  const { agencies, cohorts } = await invitationChoices(asker)
  return {
    title: peopleTexts[asker.language].invite.title,
    key: newSubmissionKey(),
    agencies: agencies.map(({ id, name }) => ({ value: id, label: name })),
    roles: roleChoices(grantableRoles(asker), cohorts, asker.language),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'people.manage')
  const t = peopleTexts[asker.language].invite
  const form = await parseForm(request, inviteSchema)
  if (!form.ok) {
    const labels = { surel: t.email, opd: t.agency, peran: t.role }
    const errors = faultSentences(form.errors, asker.language, {}, labels)
    return data(
      {
        errors: form.errors.nama === 'tooShort' ? { ...errors, nama: t.nameFault } : errors,
        values: form.values,
      },
      { status: 422 },
    )
  }
  if (isTrusted(form.value.peran.role)) await guardSteppedUp({ request, context }, 'people.manage')
  const now = new Date()
  const answer = await invite(asker, form.value, now)
  if (answer.ok)
    return redirectWithToast(paths.person(answer.personId), {
      tone: 'ok',
      text: t.done({ name: form.value.nama }),
      detail: t.doneDetail,
    })
  const { nama, surel, opd, jabatan, peran } = form.value
  const values: Record<string, string> = {
    nama,
    surel,
    jabatan,
    opd: opd ?? '',
    peran: [peran.role, peran.cohortId].filter(Boolean).join(':'),
  }
  const errors: Record<string, string> = {
    'email-taken': { surel: t.emailTaken },
    'not-allowed': { peran: t.notAllowed },
    'unknown-agency': { opd: t.unknownAgency },
    'unknown-cohort': { peran: t.unknownCohort },
  }[answer.reason]
  return data({ errors, values }, { status: 422 })
}

export default function Invite() {
  const { key, agencies, roles } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const all = useTexts(peopleTexts)
  const t = all.invite
  const errors: Record<string, string> = sent?.errors ?? {}
  const values: Record<string, string> = sent?.values ?? {}
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: useTexts(shellTexts).secretariat, to: paths.secretariat() },
          { label: all.people.title, to: paths.people() },
          { label: t.title },
        ]}
        title={t.title}
        lede={t.lede}
      />
      <ErrorSummary errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
      <Form method="post" className="card stack" noValidate>
        <SubmissionKey value={key} />
        <TextField
          name="nama"
          label={t.name}
          error={errors.nama}
          defaultValue={values.nama}
          autoComplete="off"
        />
        <TextField
          name="surel"
          type="email"
          label={t.email}
          error={errors.surel}
          defaultValue={values.surel}
          autoComplete="off"
        />
        <SelectField
          name="opd"
          label={t.agency}
          error={errors.opd}
          defaultValue={values.opd}
          placeholder={t.noAgency}
          options={agencies}
        />
        <TextField
          name="jabatan"
          label={t.jobTitle}
          optional
          error={errors.jabatan}
          defaultValue={values.jabatan}
          autoComplete="off"
        />
        <SelectField
          name="peran"
          label={t.role}
          error={errors.peran}
          defaultValue={values.peran}
          placeholder={t.choose}
          options={roles}
        />
        <BusyButton variant="primary" icon="send">
          {t.submit}
        </BusyButton>
      </Form>
    </div>
  )
}
