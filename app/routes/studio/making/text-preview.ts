import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { limit } from '#app/domain/access/limits.server.ts'
import { previewSchema } from '#app/domain/content/draft.schema.ts'
import { previewModuleText } from '#app/domain/content/making/text-preview.server.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lesson.edit')
  throw notFound()
}

/** How the introduction of a module or the instructions of an assignment would look. Keeps nothing. */
export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const asker = await guard({ request, context }, 'lesson.edit')
  const form = await parseForm(request, previewSchema)
  if (!form.ok) throw badRequest('No text.')
  const allowed = await limit('preview', asker.id)
  if (!allowed.ok) return Response.json({ html: null, paused: true }, { status: 429 })
  const module = new URL(request.url).searchParams.get('modul')
  const html = await previewModuleText(asker, module, form.value.source)
  if (html === undefined) throw notFound()
  return Response.json({ html, paused: false })
}
