import type { ActionFunctionArgs } from '@remix-run/node'
import { visitorLanguage } from '#app/domain/access/visitor-language.server.ts'
import { accountTexts } from './texts.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { endSession } from '#app/domain/access/sessions.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

/** Open to everybody: signing out twice is fine. What the browser kept of this site goes too. */
export async function action({ request, context }: ActionFunctionArgs) {
  const language = await visitorLanguage({ request, context })
  const headers = new Headers({ 'Clear-Site-Data': '"cache", "storage"' })
  headers.append('Set-Cookie', await endSession(request.headers.get('Cookie')))
  return redirectWithToast(paths.signIn(), { tone: 'ok', text: accountTexts[language].signOut.done }, headers)
}

export function loader() {
  throw notFound()
}
