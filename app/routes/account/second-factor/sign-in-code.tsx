import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { AccountName } from '#app/components/ui/account-name.tsx'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Choice } from '#app/components/ui/choice.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { askerOf, guardVisitor } from '#app/domain/access/guard.server.ts'
import { visitorLanguage } from '#app/domain/access/visitor-language.server.ts'
import { homeZone } from '#app/domain/districts/base-data.server.ts'
import { readEntry, showCode } from '#app/domain/people/entering.server.ts'
import { factorCodeSchema } from '#app/domain/second-factor/second-factor.schema.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import papers from '#app/styles/papers.css?url'
import { ONE_TIME_CODE, type FormAnswer } from '#app/platform/forms.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { safeRedirect } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { DeadLink } from '../dead-link.tsx'
import { LanguageSwitch } from '../language-switch.tsx'
import { accountTexts } from '../texts.ts'
import { backOf, clientOf } from '../visitor.server.ts'
import { codeFault } from './code-fault.server.ts'
import { CodeField } from './code-field.tsx'
import { SetupForm } from './setup-form.tsx'
import { setupView, shownCodes } from './setup-view.server.ts'
import { ShownCodes } from './shown-codes.tsx'
import { factorTexts } from './texts.ts'

export const handle: RouteHandle = { solo: true, plain: true }

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: papers }]

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** Her codes are shown once: what the loader would say after them leads away from this page. */
export function shouldRevalidate({ actionStatus }: ShouldRevalidateFunctionArgs) {
  return actionStatus !== 200
}

/** For who has shown her password in this browser a moment ago; everybody else is told to sign in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const back = backOf(request)
  if (await askerOf({ request, context })) throw safeRedirect(back)
  const entry = await readEntry(request.headers.get('Cookie'), new Date())
  const t = factorTexts[await visitorLanguage({ request, context })]
  const here = paths.signInCode(back)
  if (!entry) return { title: t.signIn.over, here, back, asked: null }
  const { account } = entry
  if (entry.stage === 'code') {
    const asked = { account, setup: null, mayTrust: !entry.shared }
    return { title: t.signIn.title, here, back, asked }
  }
  const asked = { account, setup: setupView(entry.secret, account), mayTrust: false }
  return { title: t.setUp.title, here, back, asked }
}

export async function action({ request, context }: ActionFunctionArgs) {
  await guardVisitor({ request, context })
  const language = await visitorLanguage({ request, context })
  const form = await parseForm(request, factorCodeSchema)
  const now = new Date()
  if (!form.ok) {
    const labels = { [ONE_TIME_CODE]: factorTexts[language].code }
    return refuseForm<{ codes: null }>(form, faultSentences(form.errors, language, {}, labels), undefined, {
      codes: null,
    })
  }
  const answer = await showCode(form.value, await clientOf({ request, context }), now)
  if (!answer.ok && (answer.reason === 'anew' || answer.reason === 'elsewhere')) {
    const text = factorTexts[language].signIn[answer.reason]
    throw await redirectWithToast(paths.signIn(backOf(request)), { tone: 'info', text })
  }
  if (!answer.ok) {
    const { sentence, init } = codeFault(answer, { language, zone: await homeZone() }, now)
    return refuseForm<{ codes: null }>(form, { [ONE_TIME_CODE]: sentence }, init, { codes: null })
  }
  const headers = new Headers()
  for (const cookie of answer.cookies) headers.append('Set-Cookie', cookie)
  if (answer.codes === null) throw redirect(backOf(request), { headers })
  return data<FormAnswer & { codes: string[] }>(
    { errors: {}, values: {}, lists: {}, codes: shownCodes(answer.codes) },
    { headers },
  )
}

/** Until when the door is closed. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export default function SignInCode() {
  const { title, here, back, asked } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(factorTexts)
  const { short } = useTexts(accountTexts).signIn
  if (!asked) return <DeadLink title={title} next={t.signIn.anew} to={paths.signIn(back)} label={short} />
  const { account, setup, mayTrust } = asked
  if (sent?.codes) return <ShownCodes codes={sent.codes} account={account} done={t.codes.ready} to={back} />
  const { field, errors } = formFields(sent, { [ONE_TIME_CODE]: t.code })
  return (
    <div className="narrow">
      <PageHead title={title} lede={setup ? t.setUp.needed : t.signIn.lede({ account })} />
      <ErrorSummary errors={errors} answer={sent} />
      {setup ? (
        <SetupForm setup={setup} account={account} to={here} sent={sent} />
      ) : (
        <>
          <Form method="post" action={here} className="card stack">
            <AccountName account={account} />
            <CodeField {...field(ONE_TIME_CODE)} />
            {mayTrust && (
              <Choice name="percaya" value="ya" label={t.signIn.trust} hint={t.signIn.trustHint} />
            )}
            <BusyButton variant="primary" full>
              {t.signIn.submit}
            </BusyButton>
          </Form>
          <Section id="ponsel" title={t.signIn.lost} className="gap">
            <p>{t.signIn.lostHow}</p>
          </Section>
        </>
      )}
      <Form method="post" action={paths.signOut()} className="btns gap-s">
        <Button variant="text">{t.signIn.other}</Button>
      </Form>
      <LanguageSwitch />
    </div>
  )
}
