import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { draftSchema } from '#app/domain/content/draft.schema.ts'
import { saveDraft } from '#app/domain/content/drafts.server.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { draftAnswer } from './draft-answer.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lesson.edit')
  throw notFound()
}

/** Saves single fields while the trainer writes; answers JSON to the page's own script, field by field. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const place = { module: params.modul ?? '', lesson: params.pelajaran ?? '' }
  const form = await parseForm(request, draftSchema, { judgedLater: true })
  if (!form.ok || Object.keys(form.value.given.marks).length === 0)
    throw badRequest('Not a form of a lesson.')
  const { given } = form.value
  const now = new Date()
  const saved = await saveDraft(asker, place, given, now)
  if (!saved.ok) throw notFound()
  return Response.json(await draftAnswer(asker, given, saved, now))
}
