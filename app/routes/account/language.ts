import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { guardVisitor } from '#app/domain/access/guard.server.ts'
import { languageSchema } from '#app/domain/people/account.schema.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { languageCookie } from '#app/platform/language-cookie.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound, safePath } from '#app/platform/responses.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

/** Language of this device before signing in; afterwards the profile decides. */
export async function action({ request, context }: ActionFunctionArgs) {
  await guardVisitor({ request, context })
  const form = await parseForm(request, languageSchema)
  if (!form.ok) throw badRequest('Unknown language.')
  return redirect(pageBefore(request), {
    headers: { 'Set-Cookie': await languageCookie.serialize(form.value.language) },
  })
}

export function loader() {
  throw notFound()
}

/** The page the switch stood on, when the browser says so. */
function pageBefore(request: Request): string {
  const from = request.headers.get('Referer')
  if (!from || !URL.canParse(from)) return paths.signIn()
  const { origin, pathname, search } = new URL(from)
  return origin === new URL(request.url).origin ? safePath(pathname + search) : paths.signIn()
}
