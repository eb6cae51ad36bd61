import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { EmailText } from '#app/components/ui/email-text.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { useKept } from '#app/components/ui/use-kept.ts'
import { guard, guardSteppedUp } from '#app/domain/access/guard.server.ts'
import { ownEmailSchema } from '#app/domain/people/account.schema.ts'
import { askForOwnEmail, pendingEmail } from '#app/domain/people/email-asking.server.ts'
import { accountTexts } from './texts.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { WHOLE_FORM } from '#app/platform/forms.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { takeKeptForm } from '#app/platform/kept-form.server.ts'
import { paths } from '#app/paths.ts'
import { dateTime } from '#app/platform/say/time.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'profile.edit')
  // An address is a way in: a phone that was left lying about gives nobody another one.
  await guardSteppedUp({ request, context }, 'profile.edit')
  const { kept, init } = await takeKeptForm(request, asker.id)
  const t = accountTexts[asker.language].ownEmail
  const now = asker.email === null ? t.none : t.now({ address: asker.email })
  const waits = await pendingEmail(asker.id, new Date())
  const pending = waits && {
    address: waits.address,
    until: t.pendingUntil({ until: dateTime(waits.until, asker) }),
  }
  return data({ title: t.title, now, pending, kept }, init)
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'profile.edit')
  const form = await parseForm(request, ownEmailSchema)
  await guardSteppedUp({ request, context }, 'profile.edit', form)
  const t = accountTexts[asker.language].ownEmail
  if (!form.ok) return refuseForm(form, faultSentences(form.errors, asker.language, {}, { surel: t.email }))
  const answer = await askForOwnEmail(asker, form.value, new Date())
  if (!answer.ok && answer.reason === 'pending')
    return refuseForm(form, { [WHOLE_FORM]: t.faults.pending }, { status: 409 })
  if (!answer.ok) return refuseForm(form, { surel: t.faults[answer.reason] })
  return redirectWithToast(paths.profile(), { tone: 'ok', text: t.done(answer) })
}

export default function OwnEmail() {
  const { title, now, pending, kept } = useLoaderData<typeof loader>()
  const sent = useKept(useActionData<typeof action>(), kept)
  const all = useTexts(accountTexts)
  const t = all.ownEmail
  const { field, errors } = formFields(sent, { surel: t.email }, { hints: { surel: t.hint } })
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ label: all.profile.title, to: paths.profile() }, { label: title }]}
        title={title}
        lede={now}
      />
      <ErrorSummary errors={errors} answer={sent} />
      {pending && (
        <Banner tone="info" icon="mail" title={t.pending} className="gap-b">
          <p>
            <EmailText address={pending.address} />
          </p>
          <p>{pending.until}</p>
        </Banner>
      )}
      <Form method="post" className="card stack">
        {pending && <input type="hidden" name="menggantikan" value={pending.address} />}
        <TextField {...field('surel')} type="email" autoComplete="email" />
        <BusyButton variant="primary">{t.submit}</BusyButton>
      </Form>
    </div>
  )
}
