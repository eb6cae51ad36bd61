import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { askAgain } from '#app/domain/people/email-change.server.ts'
import { reinviteSchema } from '#app/domain/people/people.schema.ts'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { peopleTexts } from '../texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'people.manage')
  const form = await parseForm(request, reinviteSchema)
  if (!form.ok) throw badRequest('The submission key is missing.')
  const id = params.id ?? ''
  const answer = await askAgain(asker, id, form.value.key, new Date())
  const t = peopleTexts[asker.language].person
  if (answer.ok) return redirectWithToast(paths.person(id), { tone: 'ok', text: t.emailAsked(answer) })
  if (answer.reason !== 'none') throw notFound()
  return redirectWithToast(paths.person(id), { tone: 'warn', text: t.emailNotPending })
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'people.manage')
  throw notFound()
}
