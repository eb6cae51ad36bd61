import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { displaySchema } from '#app/domain/people/account.schema.ts'
import { changeDisplay } from '#app/domain/people/profile.server.ts'
import { accountTexts } from './texts.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { languageCookie } from '#app/platform/language-cookie.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'profile.edit')
  const form = await parseForm(request, displaySchema)
  const now = new Date()
  if (!form.ok) throw badRequest('Unknown setting.')
  const { language } = form.value
  await changeDisplay(asker, form.value, now)
  // The device keeps the language for the sign-in page.
  const headers = new Headers({ 'Set-Cookie': await languageCookie.serialize(language) })
  return redirectWithToast(
    paths.profile(),
    { tone: 'ok', text: accountTexts[language].profile.saved },
    headers,
  )
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'profile.edit')
  throw notFound()
}
