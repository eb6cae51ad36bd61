import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { endTrustSchema } from '#app/domain/second-factor/second-factor.schema.ts'
import { endTrust } from '#app/domain/second-factor/trusted-browsers.server.ts'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { factorTexts } from './texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

/** Without the password: it only makes the way in narrower, and a browser in wrong hands should not wait. */
export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'profile.edit')
  const form = await parseForm(request, endTrustSchema)
  if (!form.ok) throw badRequest('Unknown browser.')
  const t = factorTexts[asker.language].own
  const ended = await endTrust(asker, form.value.browser, new Date())
  return redirectWithToast(
    paths.secondFactor(),
    ended ? { tone: 'ok', text: t.ended } : { tone: 'info', text: t.notEnded },
  )
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'profile.edit')
  throw notFound()
}
