import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { libraryModule } from '#app/domain/media/adding.server.ts'
import { removeMediumSchema } from '#app/domain/media/media.schema.ts'
import { removeMedium } from '#app/domain/media/removing.server.ts'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { libraryTexts } from './library-texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lesson.edit')
  throw notFound()
}

/** Takes a medium that no text uses out of the library; it can be undone. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const module = await libraryModule(asker, { slug: params.modul ?? '' })
  if (!module) throw notFound()
  const form = await parseForm(request, removeMediumSchema)
  if (!form.ok) throw badRequest('Not a form of the library.')
  const done = await removeMedium(asker, module.id, form.value, new Date())
  const t = libraryTexts[asker.language]
  const back = paths.studioFiles(module.slug)
  if (done.ok) return redirectWithToast(back, { tone: 'ok', text: t.removed(done.receipt) })
  if (done.reason === 'not-found') throw notFound()
  return redirectWithToast(back, { tone: 'warn', text: t[done.reason] })
}
