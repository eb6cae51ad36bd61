import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { AccountName } from '#app/components/ui/account-name.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { DefinitionList } from '#app/components/ui/definition-list.tsx'
import { EmailText } from '#app/components/ui/email-text.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { PasswordField } from '#app/components/ui/password-field.tsx'
import { guardVisitor } from '#app/domain/access/guard.server.ts'
import { visitorLanguage } from '#app/domain/access/visitor-language.server.ts'
import { homeZone } from '#app/domain/districts/base-data.server.ts'
import { stepUpSchema } from '#app/domain/people/account.schema.ts'
import { confirmNewEmail, openEmailLink } from '#app/domain/people/email-confirming.server.ts'
import { accountTexts } from './texts.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { WHOLE_FORM } from '#app/platform/forms.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { tooMany } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { DeadLink } from './dead-link.tsx'
import { lockOf } from './visitor.server.ts'

export const handle: RouteHandle = { solo: true, plain: true }

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** A refused form draws the page anew: the link may have died meanwhile. */
export function shouldRevalidate() {
  return true
}

/** Shows what will change, and changes nothing: scanners of mails open links. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const now = new Date()
  const language = await visitorLanguage({ request, context })
  const opened = await openEmailLink(params.token ?? '', context.address, now)
  if (opened.state === 'locked') throw tooMany(opened.retryAfter)
  return {
    title: accountTexts[language].confirmEmail[opened.state === 'open' ? 'title' : opened.state],
    state: opened.state,
    change: opened.state === 'open' ? { name: opened.person.name, email: opened.email ?? '' } : null,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await guardVisitor({ request, context })
  const now = new Date()
  const token = params.token ?? ''
  const opened = await openEmailLink(token, context.address, now)
  if (opened.state === 'locked') throw tooMany(opened.retryAfter)
  const language = await visitorLanguage({ request, context })
  const t = accountTexts[language]
  const form = await parseForm(request, stepUpSchema)
  if (!form.ok) return refuseForm(form, faultSentences(form.errors, language))
  const signedIn = await context.signedIn()
  const here = signedIn ? { personId: signedIn.person.id, handle: signedIn.session.handle } : null
  const answer = await confirmNewEmail(token, { password: form.value.password, here }, now)
  if (answer.ok) {
    const own = opened.state === 'open' && here?.personId === opened.person.id
    return redirectWithToast(own ? paths.profile() : paths.signIn(), {
      tone: 'ok',
      text: t.confirmEmail.done(answer),
    })
  }
  if (answer.reason === 'locked') {
    const { until, init } = lockOf(answer.retryAfter, { language, zone: await homeZone() }, now)
    return refuseForm(form, { sandi: t.signIn.locked({ until }) }, init)
  }
  if (answer.reason === 'wrong') return refuseForm(form, { sandi: t.password.faults.wrong })
  // A link that died meanwhile: the page itself says so when it is drawn again.
  return refuseForm(form, { [WHOLE_FORM]: t.confirmEmail[answer.reason] })
}

export default function ConfirmEmail() {
  const { state, change } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const all = useTexts(accountTexts)
  const t = all.confirmEmail
  const { field, errors } = formFields(sent, { sandi: all.stepUp.password })
  if (!change) {
    const next = { used: t.usedNext, expired: t.expiredNext, unknown: t.unknownNext, open: '' }[state]
    const title = t[state === 'open' ? 'unknown' : state]
    return <DeadLink title={title} next={next} to={paths.signIn()} label={all.signIn.short} />
  }
  return (
    <div className="narrow">
      <PageHead title={t.title} lede={t.lede} />
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack">
        <DefinitionList
          items={[
            { term: t.account, value: change.name },
            { term: t.newEmail, value: <EmailText address={change.email} /> },
          ]}
        />
        <AccountName account={change.email} />
        <PasswordField {...field('sandi')} hint={t.passwordHint} autoComplete="current-password" />
        <BusyButton variant="primary">{t.submit}</BusyButton>
      </Form>
    </div>
  )
}
