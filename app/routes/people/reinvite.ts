import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { inviteAgain } from '#app/domain/people/invitations.server.ts'
import { reinviteSchema } from '#app/domain/people/people.schema.ts'
import { notAllowedWords } from './not-allowed.ts'
import { peopleTexts } from './texts.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'people.manage')
  const form = await parseForm(request, reinviteSchema)
  const now = new Date()
  if (!form.ok) throw badRequest('The submission key is missing.')
  const t = peopleTexts[asker.language].person
  const id = params.id ?? ''
  const answer = await inviteAgain(asker, id, form.value.key, now)
  if (answer.ok) return redirectWithToast(paths.person(id), { tone: 'ok', text: t.reinvited(answer) })
  if (answer.reason === 'not-found') throw notFound()
  const text = {
    'not-invited': t.notInvited,
    'no-address': t.noAddress,
    'not-allowed': notAllowedWords(asker, id),
  }[answer.reason]
  return redirectWithToast(paths.person(id), { tone: 'warn', text })
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'people.manage')
  throw notFound()
}
