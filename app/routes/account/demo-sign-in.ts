import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { guardVisitor } from '#app/domain/access/guard.server.ts'
import { demoSignInSchema } from '#app/domain/people/account.schema.ts'
import { signInToDemo } from '#app/domain/people/sign-in.server.ts'
import { env } from '#app/platform/env.server.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { backOf, clientOf } from './visitor.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

/** Outside demo mode this door does not exist. */
export async function action({ request, context }: ActionFunctionArgs) {
  if (env.mode !== 'demo') throw notFound()
  await guardVisitor({ request, context })
  const form = await parseForm(request, demoSignInSchema)
  const now = new Date()
  const cookie = form.ok
    ? await signInToDemo(form.value.account, await clientOf({ request, context }), now)
    : null
  if (!cookie) throw notFound()
  return redirect(backOf(request), { headers: { 'Set-Cookie': cookie } })
}

export function loader() {
  throw notFound()
}
