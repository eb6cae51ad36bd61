import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { removeWindowSchema } from '#app/domain/budget-windows/windows.schema.ts'
import { removeWindow } from '#app/domain/budget-windows/changing.server.ts'
import { aimWords } from './aim-words.ts'
import { windowTexts } from './texts.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'windows.manage')
  const t = windowTexts[asker.language].windows
  const form = await parseForm(request, removeWindowSchema)
  const now = new Date()
  if (!form.ok) throw badRequest('The submission key is missing.')
  const id = params.id ?? ''
  const answer = await removeWindow(asker, id, form.value, now)
  if (answer.ok)
    return redirectWithToast(paths.windows(), {
      tone: 'ok',
      text: t.removed(answer),
      detail: aimWords(answer, asker),
    })
  if (answer.reason === 'stale')
    return redirectWithToast(paths.window(id), { tone: 'warn', text: t.refusals.stale })
  // Whether it was removed in another tab or was never there: the list shows what there is.
  const tone = answer.reason === 'not-found' ? 'info' : 'warn'
  return redirectWithToast(paths.windows(), { tone, text: t.refusals[answer.reason] })
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'windows.manage')
  throw notFound()
}
