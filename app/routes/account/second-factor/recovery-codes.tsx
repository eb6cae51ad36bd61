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
import { BusyButton } from '#app/components/ui/busy-button.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Form } from '#app/components/ui/form.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { ShownVersion } from '#app/components/ui/shown-version.tsx'
import { guardSteppedUp } from '#app/domain/access/guard.server.ts'
import { accountOf } from '#app/domain/people/account-names.ts'
import { readOwnFactor, renewCodes } from '#app/domain/second-factor/own.server.ts'
import { factorVersionSchema } from '#app/domain/second-factor/second-factor.schema.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { paths } from '#app/paths.ts'
import papers from '#app/styles/papers.css?url'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { accountTexts } from '../texts.ts'
import { shownCodes } from './setup-view.server.ts'
import { ShownCodes } from './shown-codes.tsx'
import { factorTexts } from './texts.ts'

export const handle: RouteHandle = { plain: true }

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: papers }]

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => pageTitle(shown?.title ?? '')

/** Her codes are shown once. */
export function shouldRevalidate({ actionStatus }: ShouldRevalidateFunctionArgs) {
  return actionStatus !== 200
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await guardSteppedUp({ request, context }, 'profile.edit')
  const { version, since } = await readOwnFactor(asker, new Date())
  return {
    title: factorTexts[asker.language].own.renew,
    account: accountOf(asker),
    version,
    on: since !== null,
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guardSteppedUp({ request, context }, 'profile.edit')
  const form = await parseForm(request, factorVersionSchema)
  if (!form.ok) throw badRequest('Unknown version.')
  const answer = await renewCodes(asker, form.value.version, new Date())
  if (!answer.ok) {
    const text = factorTexts[asker.language].own.stale
    throw await redirectWithToast(paths.secondFactor(), { tone: 'info', text })
  }
  return data({ codes: shownCodes(answer.codes) })
}

export default function RecoveryCodes() {
  const { title, account, version, on } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const t = useTexts(factorTexts)
  const profile = useTexts(accountTexts).profile.title
  if (sent)
    return (
      <ShownCodes codes={sent.codes} account={account} done={t.codes.renewed} to={paths.secondFactor()} />
    )
  return (
    <div className="narrow">
      <PageHead
        crumbs={[
          { label: profile, to: paths.profile() },
          { label: t.own.title, to: paths.secondFactor() },
          { label: title },
        ]}
        title={title}
        lede={t.own.renewLede}
      />
      {on ? (
        <Form method="post" action={paths.recoveryCodes()} className="card stack">
          <ShownVersion value={version} answer={undefined} />
          <div className="btns">
            <BusyButton variant="primary">{t.own.renewSubmit}</BusyButton>
            <ButtonLink variant="text" to={paths.secondFactor()}>
              {t.own.cancel}
            </ButtonLink>
          </div>
        </Form>
      ) : (
        <p>{t.own.off}</p>
      )}
    </div>
  )
}
