import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard, guardSteppedUp } from '#app/domain/access/guard.server.ts'
import { revokeSessionSchema } from '#app/domain/people/account.schema.ts'
import { endOwnSession } from '#app/domain/people/profile.server.ts'
import { accountTexts } from './texts.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

/** Whoever finds an open browser must not be able to shut its owner out of all others. */
export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guardSteppedUp({ request, context }, 'profile.edit')
  const form = await parseForm(request, revokeSessionSchema)
  const now = new Date()
  if (!form.ok) throw badRequest('Unknown session.')
  const t = accountTexts[asker.language].profile
  const ended = await endOwnSession(asker, form.value.handle, now)
  return redirectWithToast(
    paths.profile(),
    ended ? { tone: 'ok', text: t.revoked } : { tone: 'info', text: t.notRevoked },
  )
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'profile.edit')
  throw notFound()
}
