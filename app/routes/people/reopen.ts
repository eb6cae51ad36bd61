import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard, guardSteppedUp } from '#app/domain/access/guard.server.ts'
import { setAccountOpen } from '#app/domain/people/access.server.ts'
import { reopenSchema } from '#app/domain/people/people.schema.ts'
import { readPerson } from '#app/domain/people/person.server.ts'
import { notAllowedWords } from './not-allowed.ts'
import { overQuotaWords } from './over-quota.server.ts'
import { peopleTexts } from './texts.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'people.manage')
  const form = await parseForm(request, reopenSchema)
  const now = new Date()
  if (!form.ok) throw badRequest('The version is missing.')
  const t = peopleTexts[asker.language].person
  const id = params.id ?? ''
  if (!(await readPerson(asker, id, now))) throw notFound()
  // Whoever gets in again holds her roles and offices again.
  await guardSteppedUp({ request, context }, 'people.manage', form, paths.person(id))
  const answer = await setAccountOpen(asker, id, { ...form.value, open: true }, now)
  if (answer.ok) {
    const detail = await overQuotaWords(asker, id)
    return redirectWithToast(paths.person(id), { tone: 'ok', text: t.enabled(answer), detail })
  }
  if (answer.reason === 'not-found') throw notFound()
  return redirectWithToast(paths.person(id), {
    tone: 'warn',
    text: answer.reason === 'stale' ? t.stale : notAllowedWords(asker, id),
  })
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'people.manage')
  throw notFound()
}
