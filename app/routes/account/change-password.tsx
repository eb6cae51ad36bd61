import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { AccountName } from '#app/components/ui/account-name.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { PasswordField } from '#app/components/ui/password-field.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { accountOf } from '#app/domain/people/account-names.ts'
import { changePasswordSchema } from '#app/domain/people/account.schema.ts'
import { changePassword } from '#app/domain/people/passwords.server.ts'
import { accountTexts } from './texts.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { NewPasswordField } from './new-password-field.tsx'
import { lockOf } from './visitor.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'profile.edit')
  return { title: accountTexts[asker.language].changePassword.title, account: accountOf(asker) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'profile.edit')
  const t = accountTexts[asker.language]
  const form = await parseForm(request, changePasswordSchema)
  const now = new Date()
  if (!form.ok) return refuseForm(form, faultSentences(form.errors, asker.language))
  const signedIn = await context.signedIn()
  const answer = await changePassword(asker, form.value, signedIn?.session.handle ?? '', now)
  if (answer.ok) return redirectWithToast(paths.profile(), { tone: 'ok', text: t.changePassword.done })
  if (answer.reason === 'locked') {
    const { until, init } = lockOf(answer.retryAfter, asker, now)
    return refuseForm(form, { sandiLama: t.signIn.locked({ until }) }, init)
  }
  const field = answer.reason === 'wrong' ? 'sandiLama' : 'sandi'
  return refuseForm(form, { [field]: t.password.faults[answer.reason] })
}

export default function ChangePassword() {
  const { account } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(accountTexts)
  const words = t.changePassword
  const { field, errors } = formFields(sent, { sandiLama: words.current, sandi: t.password.next })
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ label: t.profile.title, to: paths.profile() }, { label: words.title }]}
        title={words.title}
        lede={words.lede}
      />
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack">
        <AccountName account={account} />
        <PasswordField {...field('sandiLama')} autoComplete="current-password" />
        <NewPasswordField {...field('sandi')} />
        <BusyButton variant="primary">{words.submit}</BusyButton>
      </Form>
    </div>
  )
}
