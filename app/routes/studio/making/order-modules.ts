import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { orderSchema } from '#app/domain/content/making/lesson.schema.ts'
import { orderModule } from '#app/domain/content/making/order.server.ts'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { orderTold } from './order-told.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lesson.edit')
  throw notFound()
}

/** Takes a module one place up or down; the focus stays on the button. */
export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const form = await parseForm(request, orderSchema)
  if (!form.ok) throw badRequest('Not a form of the order.')
  const answer = await orderModule(asker, form.value, new Date())
  return orderTold(paths.studio(), form.value, answer, asker.language)
}
