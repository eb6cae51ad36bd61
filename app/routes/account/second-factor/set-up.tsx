import {
  data,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { formFields } from '#app/components/ui/form-fields.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { guardSteppedUp } from '#app/domain/access/guard.server.ts'
import { accountOf } from '#app/domain/people/account-names.ts'
import { confirmOwnSetup, ownSetup } from '#app/domain/people/own-setup.server.ts'
import { confirmSetupSchema } from '#app/domain/second-factor/second-factor.schema.ts'
import { hasFactor } from '#app/domain/second-factor/showing.server.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import papers from '#app/styles/papers.css?url'
import { ONE_TIME_CODE, type FormAnswer } from '#app/platform/forms.ts'
import { parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { forgetPending } from '#app/platform/pending-entry.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { accountTexts } from '../texts.ts'
import { codeFault } from './code-fault.server.ts'
import { SetupForm } from './setup-form.tsx'
import { setupView, shownCodes } from './setup-view.server.ts'
import { ShownCodes } from './shown-codes.tsx'
import { factorTexts } from './texts.ts'

export const handle: RouteHandle = { plain: true }

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: papers }]

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** Her codes are shown once; a new secret is not begun behind them. */
export function shouldRevalidate({ actionStatus }: ShouldRevalidateFunctionArgs) {
  return actionStatus !== 200
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guardSteppedUp({ request, context }, 'profile.edit')
  const { secret, cookie } = await ownSetup(asker, request.headers.get('Cookie'), new Date())
  const account = accountOf(asker)
  const shown = {
    title: factorTexts[asker.language].setUp.title,
    account,
    setup: setupView(secret, account),
    replaces: await hasFactor(asker.id),
  }
  return data(shown, cookie === null ? {} : { headers: { 'Set-Cookie': cookie } })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guardSteppedUp({ request, context }, 'profile.edit')
  const t = factorTexts[asker.language]
  const form = await parseForm(request, confirmSetupSchema)
  const now = new Date()
  const none = { codes: null }
  if (!form.ok) {
    const labels = { [ONE_TIME_CODE]: t.code }
    const errors = faultSentences(form.errors, asker.language, {}, labels)
    return refuseForm<{ codes: null }>(form, errors, undefined, none)
  }
  const signedIn = await context.signedIn()
  const at = { cookies: request.headers.get('Cookie'), handle: signedIn?.session.handle ?? '' }
  const answer = await confirmOwnSetup(asker, form.value.code, at, now)
  if (answer.ok) {
    const headers = { 'Set-Cookie': await forgetPending() }
    const codes = shownCodes(answer.codes)
    return data<FormAnswer & { codes: string[] }>({ errors: {}, values: {}, lists: {}, codes }, { headers })
  }
  // Set up in another tab or browser meanwhile, or begun too long ago: she sees what holds now.
  if (answer.reason === 'anew' || answer.reason === 'elsewhere' || answer.reason === 'changed')
    throw await redirectWithToast(paths.secondFactor(), { tone: 'info', text: t.own.stale })
  const { sentence, init } = codeFault(answer, asker, now)
  return refuseForm<{ codes: null }>(form, { [ONE_TIME_CODE]: sentence }, init, none)
}

export default function SetUpFactor() {
  const { title, account, setup, replaces } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(factorTexts)
  const profile = useTexts(accountTexts).profile.title
  if (sent?.codes)
    return <ShownCodes codes={sent.codes} account={account} done={t.codes.ready} to={paths.secondFactor()} />
  const { errors } = formFields(sent, { [ONE_TIME_CODE]: t.setUp.firstCode })
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: profile, to: paths.profile() },
          { label: t.own.title, to: paths.secondFactor() },
          { label: title },
        ]}
        title={title}
        lede={replaces ? t.setUp.replaces : t.setUp.own}
      />
      <ErrorSummary errors={errors} answer={sent} />
      <SetupForm setup={setup} account={account} to={paths.setUpFactor()} sent={sent} />
    </div>
  )
}
