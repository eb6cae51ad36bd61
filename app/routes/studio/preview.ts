import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { previewSchema } from '#app/domain/content/draft.schema.ts'
import { previewText } from '#app/domain/content/drafts.server.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { limit } from '#app/domain/access/limits.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { lookOf } from './editor.page.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lesson.edit')
  throw notFound()
}

/** How a text would look, while it is being typed. Keeps nothing. */
export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  const asker = await guard({ request, context }, 'lesson.edit')
  const form = await parseForm(request, previewSchema)
  if (!form.ok) throw badRequest('No text.')
  const allowed = await limit('preview', asker.id)
  if (!allowed.ok) return Response.json({ look: null, paused: true }, { status: 429 })
  const place = { module: params.modul ?? '', lesson: params.pelajaran ?? '' }
  const result = await previewText(asker, place, form.value.source)
  if (!result) throw notFound()
  return Response.json({ look: lookOf(result), paused: false })
}
