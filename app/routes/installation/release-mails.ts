import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { keySchema } from '#app/domain/installation/installation.schema.ts'
import { releaseMails } from '#app/domain/installation/mail-acts.server.ts'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { installationTexts } from './texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'settings.manage')
  const form = await parseForm(request, keySchema)
  if (!form.ok) throw badRequest('The submission key is missing.')
  const answer = await releaseMails(asker, form.value.key, new Date())
  const t = installationTexts[asker.language]
  if (answer.ok) return redirectWithToast(paths.settings(), { tone: 'ok', text: t.released })
  if (answer.reason === 'not-found') throw notFound()
  return redirectWithToast(paths.settings(), { tone: 'info', text: t.notHeld })
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'settings.manage')
  throw notFound()
}
