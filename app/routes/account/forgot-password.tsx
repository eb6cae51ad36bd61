import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { guardVisitor } from '#app/domain/access/guard.server.ts'
import { homeZone } from '#app/domain/districts/base-data.server.ts'
import { visitorLanguage } from '#app/domain/access/visitor-language.server.ts'
import { forgotPasswordSchema } from '#app/domain/people/account.schema.ts'
import { askForReset } from '#app/domain/people/passwords.server.ts'
import { accountTexts } from './texts.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { WHOLE_FORM } from '#app/platform/forms.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { withQuery } from '#app/platform/query.ts'
import { DeadLink } from './dead-link.tsx'
import { lockOf } from './visitor.server.ts'

export const handle: RouteHandle = { solo: true, plain: true }

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = await visitorLanguage({ request, context })
  const sent = new URL(request.url).searchParams.has('terkirim')
  return { title: accountTexts[language].forgot.title, sent }
}

export async function action({ request, context }: ActionFunctionArgs) {
  await guardVisitor({ request, context })
  const language = await visitorLanguage({ request, context })
  const form = await parseForm(request, forgotPasswordSchema)
  const now = new Date()
  if (!form.ok) {
    const labels = { surel: accountTexts[language].forgot.email }
    return refuseForm(form, faultSentences(form.errors, language, {}, labels))
  }
  const asked = await askForReset(form.value.email, context.address, now)
  if (asked.ok) return redirect(withQuery(paths.forgotPassword(), { terkirim: 'ya' }))
  const { until, init } = lockOf(asked.retryAfter, { language, zone: await homeZone() }, now)
  return refuseForm(form, { [WHOLE_FORM]: accountTexts[language].signIn.locked({ until }) }, init)
}

export default function ForgotPassword() {
  const { sent } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useTexts(accountTexts).forgot
  const { field, errors } = formFields(answer, { surel: t.email })
  if (sent) return <DeadLink title={t.sent} next={t.sentNext} to={paths.signIn()} label={t.toSignIn} />
  return (
    <div className="narrow">
      <PageHead title={t.title} lede={t.lede} />
      <ErrorSummary errors={errors} answer={answer} />
      <Form method="post" className="card stack">
        <TextField {...field('surel')} type="email" autoComplete="email" />
        <BusyButton variant="primary">{t.submit}</BusyButton>
      </Form>
    </div>
  )
}
