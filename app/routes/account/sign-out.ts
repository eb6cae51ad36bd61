import type { ActionFunctionArgs } from '@remix-run/node'
import { visitorLanguage } from '#app/domain/access/visitor-language.server.ts'
import { accountTexts } from './texts.ts'
import { paths } from '#app/paths.ts'
import { forgetForm } from '#app/platform/kept-form.server.ts'
import { forgetPending } from '#app/platform/pending-entry.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { endSession } from '#app/domain/access/sessions.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

/**
 * Open to everybody: signing out twice is fine, and so is it from the page of somebody else. The pages that the browser
 * kept go too; what it keeps of other people's unsent texts does not ("storage" would take all of it).
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const language = await visitorLanguage({ request, context })
  const headers = new Headers({ 'Clear-Site-Data': '"cache"' })
  headers.append('Set-Cookie', await endSession(request.headers.get('Cookie')))
  headers.append('Set-Cookie', await forgetForm())
  headers.append('Set-Cookie', await forgetPending())
  return redirectWithToast(paths.signIn(), { tone: 'ok', text: accountTexts[language].signOut.done }, headers)
}

export function loader() {
  throw notFound()
}
