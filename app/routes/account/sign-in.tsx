import {
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { Choice } from '#app/components/ui/choice.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { PasswordField } from '#app/components/ui/password-field.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { homeZone } from '#app/domain/districts/base-data.server.ts'
import { visitorLanguage } from '#app/domain/access/visitor-language.server.ts'
import { askerOf, guardVisitor } from '#app/domain/access/guard.server.ts'
import { signInSchema } from '#app/domain/people/account.schema.ts'
import { listDemoDoors, signIn } from '#app/domain/people/sign-in.server.ts'
import { accountTexts } from './texts.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { WHOLE_FORM } from '#app/platform/forms.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { RETRY_AFTER } from '#app/platform/edge/not-now.server.ts'
import { ANSWERED } from '#app/platform/line/patient-fetch.ts'
import { paths } from '#app/paths.ts'
import { safeRedirect } from '#app/platform/responses.server.ts'
import { DemoDoors } from './demo-doors.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { backOf, clientOf, lockOf } from './visitor.server.ts'

export const handle: RouteHandle = { solo: true, plain: true }

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (await askerOf({ request, context })) throw safeRedirect(backOf(request))
  const language = await visitorLanguage({ request, context })
  const back = backOf(request)
  return {
    title: accountTexts[language].signIn.short,
    here: paths.signIn(back),
    doors: (await listDemoDoors()).map(({ email, kind, name }) => ({
      email,
      name,
      kind: accountTexts[language].demo.kinds[kind],
    })),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  await guardVisitor({ request, context })
  const language = await visitorLanguage({ request, context })
  const t = accountTexts[language]
  const form = await parseForm(request, signInSchema)
  const now = new Date()
  if (!form.ok) {
    return refuseForm(form, faultSentences(form.errors, language, {}, labelsOf(t.signIn)))
  }
  const answer = await signIn(form.value, await clientOf({ request, context }), now)
  if (answer.ok) {
    const headers = new Headers({ 'Set-Cookie': answer.cookie })
    if (answer.deviceCookie) headers.append('Set-Cookie', answer.deviceCookie)
    const back = backOf(request)
    return redirect(answer.next === 'code' ? paths.signInCode(back) : back, { headers })
  }
  if (answer.reason === 'not-now')
    return refuseForm(
      form,
      { [WHOLE_FORM]: t.signIn.notNow },
      { status: 503, headers: { [ANSWERED]: 'yes', 'Retry-After': RETRY_AFTER } },
      { notNow: true },
    )
  if (answer.reason === 'wrong') return refuseForm(form, { [WHOLE_FORM]: t.signIn.wrong })
  const { until, init } = lockOf(answer.retryAfter, { language, zone: await homeZone() }, now)
  return refuseForm(form, { [WHOLE_FORM]: t.signIn.locked({ until }) }, init)
}

/** Until when the door is closed, and that this page says so itself. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

function labelsOf(t: Record<'account' | 'password', string>) {
  return { akun: t.account, sandi: t.password }
}

export default function SignIn() {
  const { doors, here } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(accountTexts)
  const { field, errors } = formFields(sent, labelsOf(t.signIn))
  return (
    <div className={doors.length > 0 ? 'door' : 'narrow'}>
      <section aria-labelledby="masuk">
        <PageHead title={t.signIn.title} titleId="masuk" lede={t.signIn.lede} />
        {/* Nothing that she typed is to be put right. */}
        <ErrorSummary
          errors={errors}
          answer={sent}
          title={sent && 'notNow' in sent ? t.signIn.notYet : undefined}
        />
        <Form method="post" action={here} className="card stack">
          <TextField
            {...field('akun')}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            inputMode="email"
          />
          <PasswordField {...field('sandi')} autoComplete="current-password" />
          <Choice name="bersama" value="ya" label={t.signIn.shared} />
          <BusyButton variant="primary" full busyLabel={t.signIn.busy}>
            {t.signIn.submit}
          </BusyButton>
          <p>
            <Link className="more" to={paths.forgotPassword()}>
              {t.signIn.forgot}
            </Link>
          </p>
        </Form>
        <Section id="bantuan" title={t.signIn.help} className="gap">
          <p>{t.signIn.askSecretariat}</p>
          <p className="gap-s">
            {t.signIn.haveInvitation} <Link to={paths.enterInvitation()}>{t.signIn.writeCode}</Link>.
          </p>
          <p className="gap-s">
            {t.wipe.ask} <Link to={paths.wipeDevice()}>{t.wipe.link}</Link>.
          </p>
        </Section>
        <LanguageSwitch />
      </section>
      {doors.length > 0 && <DemoDoors doors={doors} />}
    </div>
  )
}
