import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { letIn } from '#app/domain/people-import/let-in.server.ts'
import { letInSchema } from '#app/domain/people-import/people-import.schema.ts'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { importTexts } from './texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'people.manage')
  const form = await parseForm(request, letInSchema)
  if (!form.ok) throw badRequest('The page’s mark is missing.')
  const id = params.id ?? ''
  const t = importTexts[asker.language].preview
  const here = paths.peoplePreview(id)
  const answer = await letIn(asker, { id, ...form.value }, new Date())
  if (answer.ok) return redirectWithToast(here, { tone: 'ok', text: t.done(answer) })
  if (answer.reason === 'not-found') throw notFound()
  return redirectWithToast(here, { tone: 'warn', text: answer.reason === 'changed' ? t.changed : t.notReady })
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'people.manage')
  throw notFound()
}
