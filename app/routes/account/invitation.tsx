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
import { TextField } from '#app/components/ui/text-field.tsx'
import { guardVisitor } from '#app/domain/access/guard.server.ts'
import { visitorLanguage } from '#app/domain/access/visitor-language.server.ts'
import { NAME_LENGTH, firstAdminSchema, setPasswordSchema } from '#app/domain/people/account.schema.ts'
import { accountOf } from '#app/domain/people/account-names.ts'
import { acceptInvitation, openInvitation } from '#app/domain/people/invitations.server.ts'
import { enterInvited } from '#app/domain/people/entering.server.ts'
import { accountTexts } from './texts.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { parseForm, refuseForm, type ParsedForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { tooMany } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { DeadLink } from './dead-link.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { clientOf } from './visitor.server.ts'

export const handle: RouteHandle = { solo: true, plain: true }

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** A refused form draws the page anew: what was refused may be refused because the thing has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const now = new Date()
  const language = await visitorLanguage({ request, context })
  const opened = await openInvitation(params.token ?? '', context.address, now)
  if (opened.state === 'locked') throw tooMany(opened.retryAfter)
  return {
    title: accountTexts[language].invitation[opened.state === 'open' ? 'title' : opened.state],
    state: opened.state,
    firstAdmin: opened.state === 'open' && opened.purpose === 'FIRST_ADMIN',
    person: opened.state === 'open' ? { name: opened.person.name, account: accountOf(opened.person) } : null,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await guardVisitor({ request, context })
  const now = new Date()
  const client = await clientOf({ request, context })
  const language = await visitorLanguage({ request, context })
  const t = accountTexts[language]
  const token = params.token ?? ''
  const opened = await openInvitation(token, client.address, now)
  if (opened.state === 'locked') throw tooMany(opened.retryAfter)
  const named = opened.state === 'open' && opened.purpose === 'FIRST_ADMIN'
  // The first administrator's form says who she is, too.
  const form: ParsedForm<{ password: string; name?: string; email?: string }> = await (named
    ? parseForm(request, firstAdminSchema)
    : parseForm(request, setPasswordSchema))
  if (!form.ok) return refuseForm(form, faultSentences(form.errors, language, {}, {}, { nama: NAME_LENGTH }))
  const answer = await acceptInvitation(token, form.value, now)
  if (answer.ok) {
    const entry = await enterInvited(answer.person, client, now)
    const headers = new Headers(entry ? { 'Set-Cookie': entry.cookie } : {})
    const to = entry?.next === 'code' ? paths.signInCode() : paths.home()
    return redirectWithToast(to, { tone: 'ok', text: t.invitation.done }, headers)
  }
  if (answer.reason === 'email-taken') return refuseForm(form, { surel: t.invitation.emailTaken })
  // A link that died meanwhile: the page itself says so when it is drawn again.
  return refuseForm(form, faultSentences({ sandi: answer.reason }, language, t.password.faults))
}

export default function Invitation() {
  const { state, person, firstAdmin } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(accountTexts)
  const words = t.invitation
  if (state === 'used')
    return <DeadLink title={words.used} next={words.usedNext} to={paths.signIn()} label={t.signIn.short} />
  if (state === 'expired')
    return (
      <DeadLink title={words.expired} next={words.expiredNext} to={paths.signIn()} label={t.signIn.short} />
    )
  if (!person)
    return (
      <DeadLink
        title={words.unknown}
        next={words.unknownNext}
        to={paths.enterInvitation()}
        label={t.enterInvitation.title}
      />
    )
  const labels = { nama: words.name, surel: words.email, sandi: t.password.next }
  const { field, errors } = formFields(sent, labels)
  return (
    <div className="narrow">
      <PageHead title={words.title} lede={firstAdmin ? words.firstAdmin : words.welcome(person)} />
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack">
        {firstAdmin ? (
          <>
            <TextField {...field('nama')} autoComplete="name" />
            <TextField {...field('surel')} type="email" autoComplete="username" />
          </>
        ) : (
          <AccountName account={person.account} />
        )}
        <NewPasswordField {...field('sandi')} />
        <BusyButton variant="primary">{words.submit}</BusyButton>
      </Form>
    </div>
  )
}
