import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { PasswordField } from '#app/components/ui/password-field.tsx'
import { guard } from '#app/domain/access/guard.server.ts'
import { changePasswordSchema } from '#app/domain/people/account.schema.ts'
import { changePassword } from '#app/domain/people/passwords.server.ts'
import { accountTexts } from './texts.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { NewPasswordField } from './new-password-field.tsx'
import { lockOf } from './visitor.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'profile.edit')
  return { title: accountTexts[asker.language].changePassword.title, email: asker.email }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'profile.edit')
  const t = accountTexts[asker.language]
  const form = await parseForm(request, changePasswordSchema)
  const now = new Date()
  if (!form.ok) return data({ errors: faultSentences(form.errors, asker.language) }, { status: 422 })
  const signedIn = await context.signedIn()
  const { sandiLama: current, sandi: next } = form.value
  const answer = await changePassword(asker, { current, next }, signedIn?.session.handle ?? '', now)
  if (answer.ok) return redirectWithToast(paths.profile(), { tone: 'ok', text: t.changePassword.done })
  if (answer.reason === 'locked') {
    const { until, init } = lockOf(answer.retryAfter, asker.language, now)
    return data({ errors: sentence('sandiLama', t.signIn.locked({ until })) }, init)
  }
  const field = answer.reason === 'wrong' ? 'sandiLama' : 'sandi'
  return data({ errors: sentence(field, t.password.faults[answer.reason]) }, { status: 422 })
}

function sentence(field: string, text: string): Record<string, string> {
  return { [field]: text }
}

export default function ChangePassword() {
  const { email } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(accountTexts)
  const words = t.changePassword
  const errors = sent?.errors ?? {}
  return (
    <div className="narrow">
      <PageHead
        crumbs={[{ label: t.profile.title, to: paths.profile() }, { label: words.title }]}
        title={words.title}
        lede={words.lede}
      />
      <ErrorSummary errors={Object.entries(errors).map(([field, message]) => ({ field, message }))} />
      <Form method="post" className="card stack">
        <input type="email" name="" value={email} autoComplete="username" readOnly hidden />
        <PasswordField
          name="sandiLama"
          label={words.current}
          error={errors.sandiLama}
          autoComplete="current-password"
        />
        <NewPasswordField error={errors.sandi} />
        <BusyButton variant="primary">{words.submit}</BusyButton>
      </Form>
    </div>
  )
}
