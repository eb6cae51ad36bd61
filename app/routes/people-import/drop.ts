import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { dropSchema } from '#app/domain/people-import/people-import.schema.ts'
import { dropImport } from '#app/domain/people-import/people-import.server.ts'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { importTexts } from './texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'people.manage')
  const form = await parseForm(request, dropSchema)
  if (!form.ok) throw badRequest('A form with fields.')
  const id = params.id ?? ''
  if (!(await dropImport(asker, id, new Date()))) throw notFound()
  return redirectWithToast(paths.peopleImport(), {
    tone: 'ok',
    text: importTexts[asker.language].preview.dropped,
  })
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'people.manage')
  throw notFound()
}
