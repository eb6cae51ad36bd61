import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { AccountName } from '#app/components/ui/account-name.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { PasswordField } from '#app/components/ui/password-field.tsx'
import type { Asker } from '#app/domain/access/asker.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { accountOf } from '#app/domain/people/account-names.ts'
import { hasFactor } from '#app/domain/second-factor/showing.server.ts'
import { stepUp } from '#app/domain/people/sign-in.server.ts'
import { accountTexts } from './texts.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { REPEATED_CODE, REPEATED_PASSWORD } from '#app/platform/forms.ts'
import { refuseForm, withPasswordAgain } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { fieldsOf, forgetForm, keptForm } from '#app/platform/kept-form.server.ts'
import { safeRedirect } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { CodeField } from './second-factor/code-field.tsx'
import { codeFault } from './second-factor/code-fault.server.ts'
import { factorTexts } from './second-factor/texts.ts'
import { backOf, lockOf } from './visitor.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'profile.edit')
  const back = backOf(request)
  const kept = await interrupted(request, asker)
  return {
    title: accountTexts[asker.language].stepUp.title,
    here: paths.stepUp(back, { unsent: isUnsent(request) }),
    back: kept && back,
    account: accountOf(asker),
    withCode: await hasFactor(asker.id),
    goesOn: kept ? fieldsOf(kept) : [],
  }
}

/**
 * What was sent when the password was asked for stands in this page, hidden, and is sent again with it. Where the password
 * is right and that is still what the server has kept, the browser takes the same form on to the door it was meant for
 * (307 keeps method and body), which knows it by its key or version.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'profile.edit')
  const t = accountTexts[asker.language]
  const { password, code, rest } = await withPasswordAgain(request)
  const now = new Date()
  if (password === '') return refuse('required')
  const signedIn = await context.signedIn()
  const answer = await stepUp(asker, { password, code }, signedIn?.session.handle ?? '', now)
  if (!answer.ok && answer.reason === 'wrong') return refuse('wrong')
  if (!answer.ok && answer.reason === 'code') {
    const { sentence, init } = codeFault(answer.fault, asker, now)
    return refuseForm(NOTHING, { [REPEATED_CODE]: sentence }, init)
  }
  if (!answer.ok) {
    const { until, init } = lockOf(answer.retryAfter, asker, now)
    return refuseForm(NOTHING, { [REPEATED_PASSWORD]: t.signIn.locked({ until }) }, init)
  }
  if (!isUnsent(request)) return safeRedirect(backOf(request))
  const kept = await interrupted(request, asker)
  // What a script sends comes back to its page: it would not take the form on.
  const goesOn = kept && context.delivery === 'document' && isSame(fieldsOf(kept), rest)
  if (goesOn) return safeRedirect(kept.to, { status: 307, headers: { 'Set-Cookie': await forgetForm() } })
  const text = kept ? t.stepUp.unsentKept : t.stepUp.unsent
  return redirectWithToast(backOf(request), { tone: 'info', text })

  function refuse(code: 'required' | 'wrong') {
    const own = { wrong: t.password.faults.wrong }
    return refuseForm(NOTHING, faultSentences({ [REPEATED_PASSWORD]: code }, asker.language, own))
  }
}

const NOTHING = { values: {}, lists: {} }

/** The form that was interrupted by the question, as this server has kept it for her and for the page she goes back to. */
async function interrupted(request: Request, { id }: Asker) {
  return isUnsent(request) ? keptForm(request, { personId: id, at: backOf(request) }, new Date()) : null
}

function isSame(kept: readonly [string, string][], sent: readonly [string, string][]): boolean {
  const inOrder = (fields: readonly [string, string][]) =>
    JSON.stringify(fields.map((pair) => JSON.stringify(pair)).sort())
  return inOrder(kept) === inOrder(sent)
}

/** Nothing of what was sent has happened yet, and nobody should believe that it has. */
function isUnsent(request: Request): boolean {
  return new URL(request.url).searchParams.get('ulang') === 'ya'
}

export default function StepUp() {
  const { here, back, account, withCode, goesOn } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(accountTexts).stepUp
  const { code } = useTexts(factorTexts)
  const { field, errors } = formFields(sent, { [REPEATED_PASSWORD]: t.password, [REPEATED_CODE]: code })
  return (
    <div className="narrow">
      <PageHead title={t.title} lede={goesOn.length > 0 ? `${t.lede} ${t.goesOn}` : t.lede} />
      <ErrorSummary errors={errors} answer={sent} />
      {/* The router cannot take a form on to where the answer leads. */}
      <Form method="post" action={here} className="card stack" reloadDocument={goesOn.length > 0}>
        {goesOn.map(([name, value], place) => (
          <input key={`${name}${place}`} type="hidden" name={name} value={value} />
        ))}
        <AccountName account={account} />
        <PasswordField {...field(REPEATED_PASSWORD)} autoComplete="current-password" />
        {withCode && <CodeField {...field(REPEATED_CODE)} />}
        <div className="btns">
          <BusyButton variant="primary">{goesOn.length > 0 ? t.submitGoOn : t.submit}</BusyButton>
          {back && (
            <ButtonLink variant="text" to={back}>
              {t.cancel}
            </ButtonLink>
          )}
        </div>
      </Form>
    </div>
  )
}
