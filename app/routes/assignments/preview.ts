import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { limit } from '#app/domain/access/limits.server.ts'
import { previewSchema } from '#app/domain/assignments/assignments.schema.ts'
import { previewWork } from '#app/domain/assignments/preview.server.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'submission.write')
  throw notFound()
}

/** How the text in the field would look to its readers. Keeps nothing. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const asker = await guard({ request, context }, 'submission.write')
  const form = await parseForm(request, previewSchema)
  if (!form.ok) throw badRequest('No text.')
  const allowed = await limit('preview', asker.id)
  if (!allowed.ok) return Response.json({ html: null, paused: true }, { status: 429 })
  const html = await previewWork(asker, params.id ?? '', form.value.text)
  if (html === undefined) throw notFound()
  return Response.json({ html, paused: false })
}
