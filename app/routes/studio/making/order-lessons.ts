import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { orderSchema } from '#app/domain/content/making/lesson.schema.ts'
import { orderLesson } from '#app/domain/content/making/order.server.ts'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { orderTold } from './order-told.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lesson.edit')
  throw notFound()
}

/** Takes a lesson one place up or down in its module; the focus stays on the button. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const module = params.modul ?? ''
  const form = await parseForm(request, orderSchema)
  if (!form.ok) throw badRequest('Not a form of the order.')
  const answer = await orderLesson(asker, module, form.value, new Date())
  return orderTold(paths.studioModule(module), form.value, answer, asker.language)
}
