import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { autosaveSchema } from '#app/domain/assignments/assignments.schema.ts'
import { saveText } from '#app/domain/assignments/draft.server.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { timeOrDay } from '#app/platform/say/time.ts'
import { saveFailure } from './save-failure.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'submission.write')
  throw notFound()
}

/** Saves while the person types; answers JSON to the page's own script. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'submission.write')
  const form = await parseForm(request, autosaveSchema, { judgedLater: true })
  const now = new Date()
  if (!form.ok) return Response.json(saveFailure.invalid(form, asker.language), { status: 422 })
  const saved = await saveText(asker, params.id ?? '', form.value, now)
  const setAside = form.value.given === undefined ? [] : ['naskah']
  if (saved.ok)
    return Response.json({
      kind: 'saved',
      version: saved.version,
      at: timeOrDay(saved.savedAt, now, asker),
      setAside,
    })
  if (saved.reason === 'not-found') throw notFound()
  const failure = await saveFailure.refused(saved, form.value.text ?? '', asker, now)
  return Response.json({ ...failure, setAside }, { status: 409 })
}
