import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { undoDocument } from '#app/domain/content/importing/undo.server.ts'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { undoneSchema } from './bring.schema.ts'
import { documentTexts } from './texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const form = await parseForm(request, undoneSchema)
  if (!form.ok) throw badRequest('The page’s key is missing.')
  const id = params.impor ?? ''
  const undone = await undoDocument(asker, { id, key: form.value.key }, new Date())
  if (!undone.ok) throw notFound()
  const t = documentTexts[asker.language]
  if (undone.dropped) return redirectWithToast(paths.studio(), { tone: 'ok', text: t.preview.dropped })
  const { archived, left } = undone
  return redirectWithToast(paths.studioDocument(id), {
    tone: 'ok',
    text: t.taken.undone({ archived: String(archived), left: String(left) }),
  })
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lesson.edit')
  throw notFound()
}
