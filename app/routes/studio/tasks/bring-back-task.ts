import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { bringBackTask } from '#app/domain/assignments/making/withdrawing.server.ts'
import { keySchema } from '#app/domain/content/making/lesson.schema.ts'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { taskTexts } from './texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lesson.edit')
  throw notFound()
}

/** Takes an assignment out of the archive. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const place = { module: params.modul ?? '', task: params.tugas ?? '' }
  const form = await parseForm(request, keySchema)
  if (!form.ok) throw badRequest('No key.')
  const answer = await bringBackTask(asker, place, form.value.key, new Date())
  if (!answer.ok) throw notFound()
  const text = taskTexts[asker.language].withdraw.broughtBack(answer)
  return redirectWithToast(paths.studioModule(place.module), { tone: 'ok', text })
}
