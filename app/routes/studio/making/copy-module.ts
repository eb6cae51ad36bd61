import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { copyModule } from '#app/domain/content/making/copying.server.ts'
import { keySchema } from '#app/domain/content/making/lesson.schema.ts'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { makingTexts } from './texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lesson.edit')
  throw notFound()
}

/** Copies a module with all that is in it to the end of the course. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const form = await parseForm(request, keySchema)
  if (!form.ok) throw badRequest('No key.')
  const answer = await copyModule(asker, params.modul ?? '', form.value.key, new Date())
  if (!answer.ok) throw notFound()
  const text = makingTexts[asker.language].copyModule.done(answer)
  return redirectWithToast(paths.studioModule(answer.slug), { tone: 'ok', text })
}
