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
import { stepUpSchema } from '#app/domain/people/account.schema.ts'
import { stepUp } from '#app/domain/people/sign-in.server.ts'
import { accountTexts } from './texts.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { keptForm } from '#app/platform/kept-form.server.ts'
import { safeRedirect } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { backOf, lockOf } from './visitor.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'profile.edit')
  return {
    title: accountTexts[asker.language].stepUp.title,
    here: paths.stepUp(backOf(request), { unsent: isUnsent(request) }),
    account: accountOf(asker),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'profile.edit')
  const t = accountTexts[asker.language]
  const form = await parseForm(request, stepUpSchema)
  const now = new Date()
  if (!form.ok) return refuseForm(form, faultSentences(form.errors, asker.language))
  const signedIn = await context.signedIn()
  const answer = await stepUp(asker, form.value.password, signedIn?.session.handle ?? '', now)
  if (answer.ok && isUnsent(request)) {
    const at = backOf(request)
    const kept = await keptForm(request, { personId: asker.id, at })
    return redirectWithToast(at, { tone: 'info', text: kept ? t.stepUp.unsentKept : t.stepUp.unsent })
  }
  if (answer.ok) return safeRedirect(backOf(request))
  if (answer.reason === 'wrong') return refuseForm(form, { sandi: t.password.faults.wrong })
  const { until, init } = lockOf(answer.retryAfter, asker, now)
  return refuseForm(form, { sandi: t.signIn.locked({ until }) }, init)
}

/** Nothing of what was sent has happened yet, and nobody should believe that it has. */
function isUnsent(request: Request): boolean {
  return new URL(request.url).searchParams.get('ulang') === 'ya'
}

export default function StepUp() {
  const { here, account } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(accountTexts).stepUp
  const { field, errors } = formFields(sent, { sandi: t.password })
  return (
    <div className="narrow">
      <PageHead title={t.title} lede={t.lede} />
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" action={here} className="card stack">
        <AccountName account={account} />
        <PasswordField {...field('sandi')} autoComplete="current-password" />
        <BusyButton variant="primary">{t.submit}</BusyButton>
      </Form>
    </div>
  )
}
