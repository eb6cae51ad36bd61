import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { SubmissionKey } from '#app/components/ui/submission-key.tsx'
import { GrowingField } from '#app/components/ui/growing-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { useKept } from '#app/components/ui/use-kept.ts'
import { guard, guardSteppedUp } from '#app/domain/access/guard.server.ts'
import { grantableRoles, isTrusted } from '#app/domain/access/granting.ts'
import { invite } from '#app/domain/people/invitations.server.ts'
import { NAME_LENGTH, TITLE_LENGTH } from '#app/domain/people/account.schema.ts'
import { readNamesakes } from '#app/domain/people/namesakes.server.ts'
import { inviteSchema } from '#app/domain/people/people.schema.ts'
import { invitationChoices } from '#app/domain/people/people.server.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { overQuotaWords } from './over-quota.server.ts'
import { peopleTexts } from './texts.ts'
import { shellTexts } from '#app/i18n/shell.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { askBack, parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { newSubmissionKey } from '#app/platform/ids.server.ts'
import { takeKeptForm } from '#app/platform/kept-form.server.ts'
import { paths } from '#app/paths.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { NamesakeTick } from './namesake-tick.tsx'
import { namesakeWords } from './namesake-words.ts'
import { roleChoices } from './role-choices.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'people.manage')
  // Asked before she types: who may give such a role away can lift anybody into any room of the house.
  if (grantableRoles(asker).some(isTrusted)) await guardSteppedUp({ request, context }, 'people.manage')
  const { agencies, cohorts } = await invitationChoices(asker)
  const { kept, init } = await takeKeptForm(request, asker.id)
  const page = {
    kept,
    title: peopleTexts[asker.language].invite.title,
    key: newSubmissionKey(),
    agencies: agencies.map(({ id, name }) => ({ value: id, label: name })),
    roles: roleChoices(grantableRoles(asker), cohorts, asker.language),
  }
  return data(page, init)
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'people.manage')
  const t = peopleTexts[asker.language].invite
  const form = await parseForm(request, inviteSchema)
  if (!form.ok) {
    const errors = faultSentences(form.errors, asker.language, {}, labelsOf(t), LENGTHS)
    return refuse(form.errors.nama === 'tooShort' ? { ...errors, nama: t.nameFault } : errors)
  }
  if (isTrusted(form.value.held.role)) await guardSteppedUp({ request, context }, 'people.manage', form)
  const now = new Date()
  const answer = await invite(asker, form.value, now)
  const { name, email } = form.value
  if (answer.ok) {
    const { personId } = answer
    const full = await overQuotaWords(asker, personId)
    const place = email === null ? paths.personSheet(personId) : paths.person(personId)
    return redirectWithToast(place, {
      tone: 'ok',
      text: email === null ? t.doneWithout({ name }) : t.done({ name }),
      detail: `${email === null ? t.doneWithoutDetail : t.doneDetail} ${full}`.trim(),
    })
  }
  if (answer.reason === 'namesake') {
    const namesakes = await readNamesakes(asker, form.value)
    await askForPassword()
    return askBack(form, namesakes ? { nama: namesakeWords(namesakes, asker.language) } : {}, { namesakes })
  }
  const errors: Record<string, string> = {
    'email-taken': { surel: t.emailTaken },
    'not-allowed': { peran: t.notAllowed },
    'unknown-agency': { opd: t.unknownAgency },
    'unknown-cohort': { peran: t.unknownCohort },
  }[answer.reason]
  return refuse(errors)

  async function refuse(faults: Record<string, string>) {
    await askForPassword()
    return refuseForm(form, faults, { status: 422 }, { namesakes: null })
  }

  /** The page on which it comes back asks those for their password who may give away such a role. */
  async function askForPassword() {
    if (grantableRoles(asker).some(isTrusted))
      await guardSteppedUp({ request, context }, 'people.manage', form)
  }
}

const LENGTHS = { nama: NAME_LENGTH, jabatan: TITLE_LENGTH }

function labelsOf(t: Record<'name' | 'email' | 'agency' | 'jobTitle' | 'role', string>) {
  return { nama: t.name, surel: t.email, opd: t.agency, jabatan: t.jobTitle, peran: t.role }
}

export default function Invite() {
  const { key, agencies, roles, kept } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const sent = useKept(answer, kept)
  const all = useTexts(peopleTexts)
  const t = all.invite
  const { field, errors } = formFields(sent, labelsOf(t), { hints: { surel: t.emailHint } })
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
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack">
        <SubmissionKey value={key} />
        <GrowingField {...field('nama')} autoComplete="off" />
        <NamesakeTick of={answer?.namesakes ?? undefined} />
        <TextField {...field('surel')} optional type="email" autoComplete="off" />
        <SelectField {...field('opd')} placeholder={t.noAgency} options={agencies} />
        <GrowingField {...field('jabatan')} optional autoComplete="off" />
        <SelectField {...field('peran')} placeholder={t.choose} options={roles} />
        <div className="btns stay">
          <BusyButton variant="primary" icon="send">
            {t.submit}
          </BusyButton>
        </div>
      </Form>
    </div>
  )
}
