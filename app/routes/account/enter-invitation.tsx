import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { guardVisitor } from '#app/domain/access/guard.server.ts'
import { visitorLanguage } from '#app/domain/access/visitor-language.server.ts'
import { invitationCodeSchema } from '#app/domain/people/account.schema.ts'
import { accountTexts } from './texts.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'

export const handle: RouteHandle = { solo: true, plain: true }

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

export async function loader({ request, context }: LoaderFunctionArgs) {
  return { title: accountTexts[await visitorLanguage({ request, context })].enterInvitation.title }
}

export async function action({ request, context }: ActionFunctionArgs) {
  await guardVisitor({ request, context })
  const form = await parseForm(request, invitationCodeSchema)
  if (form.ok) return redirect(paths.invitation(form.value.code))
  return refuseForm(form, faultSentences(form.errors, await visitorLanguage({ request, context })))
}

export default function EnterInvitation() {
  const sent = useActionData<typeof action>()
  const t = useTexts(accountTexts).enterInvitation
  const { field, errors } = formFields(sent, { kode: t.code })
  return (
    <div className="narrow">
      <PageHead title={t.title} lede={t.lede} />
      <ErrorSummary errors={errors} answer={sent} />
      <Form method="post" className="card stack">
        <TextField {...field('kode')} autoComplete="off" autoCapitalize="none" spellCheck={false} />
        <BusyButton variant="primary">{t.submit}</BusyButton>
      </Form>
    </div>
  )
}
