import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { AccountName } from '#app/components/ui/account-name.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { guardVisitor } from '#app/domain/access/guard.server.ts'
import { visitorLanguage } from '#app/domain/access/visitor-language.server.ts'
import { accountOf } from '#app/domain/people/account-names.ts'
import { setPasswordSchema } from '#app/domain/people/account.schema.ts'
import { openReset, resetPassword } from '#app/domain/people/passwords.server.ts'
import { accountTexts } from './texts.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { tooMany } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { DeadLink } from './dead-link.tsx'
import { NewPasswordField } from './new-password-field.tsx'

export const handle: RouteHandle = { solo: true, plain: true }

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** A refused form draws the page anew: what was refused may be refused because the thing has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const now = new Date()
  const language = await visitorLanguage({ request, context })
  const opened = await openReset(params.token ?? '', context.address, now)
  if (opened.state === 'locked') throw tooMany(opened.retryAfter)
  return {
    title: accountTexts[language].reset[opened.state === 'open' ? 'title' : opened.state],
    state: opened.state,
    account: opened.state === 'open' ? accountOf(opened.person) : null,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await guardVisitor({ request, context })
  const now = new Date()
  const token = params.token ?? ''
  const opened = await openReset(token, context.address, now)
  if (opened.state === 'locked') throw tooMany(opened.retryAfter)
  const language = await visitorLanguage({ request, context })
  const t = accountTexts[language]
  const form = await parseForm(request, setPasswordSchema)
  if (!form.ok) return refuseForm(form, faultSentences(form.errors, language))
  const answer = await resetPassword(token, form.value.password, now)
  if (answer.ok) return redirectWithToast(paths.signIn(), { tone: 'ok', text: t.reset.done })
  // A link that died meanwhile: the page itself says so when it is drawn again.
  return refuseForm(form, faultSentences({ sandi: answer.reason }, language, t.password.faults))
}

export default function ResetPassword() {
  const { state, account } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const all = useTexts(accountTexts)
  const t = all.reset
  const { field, errors } = formFields(sent, { sandi: all.password.next })
  if (state !== 'open' || account === null) {
    const words = {
      used: { title: t.used, next: t.usedNext },
      expired: { title: t.expired, next: t.expiredNext },
      unknown: { title: t.unknown, next: t.unknownNext },
    }
    return (
      <DeadLink
        {...words[state === 'open' ? 'unknown' : state]}
        to={paths.forgotPassword()}
        label={t.askAgain}
      />
    )
  }
  return (
    <div className="narrow">
      <PageHead title={t.title} lede={t.lede({ account })} />
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack">
        <AccountName account={account} />
        <NewPasswordField {...field('sandi')} />
        <BusyButton variant="primary">{t.submit}</BusyButton>
      </Form>
    </div>
  )
}
