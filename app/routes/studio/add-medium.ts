import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { libraryModule } from '#app/domain/media/adding.server.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { takeArrived, takeSent, type Outcome } from './adding-medium.server.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'lesson.edit')
  throw notFound()
}

/** A form with a file adds it to the module's library, one without takes what came in pieces, or gives it up. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'lesson.edit')
  const module = await libraryModule(asker, { slug: params.modul ?? '' })
  if (!module) throw notFound()
  const isFile = request.headers.get('Content-Type')?.startsWith('multipart/form-data') ?? false
  const take = isFile ? takeSent : takeArrived
  const outcome: Outcome = await take(request, asker, module.id, new Date())
  const { ok, sentence } = outcome
  if (request.headers.get('Accept') === 'application/json')
    return Response.json(
      { ok, sentence, again: outcome.again ?? false, line: outcome.line ?? null },
      { status: ok ? 200 : (outcome.status ?? 422) },
    )
  return redirectWithToast(paths.studioFiles(module.slug), { tone: ok ? 'ok' : 'danger', text: sentence })
}
