import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { overrideEndSchema } from '#app/domain/learning/overriding.schema.ts'
import { takeBack } from '#app/domain/learning/overriding.server.ts'
import { paths } from '#app/paths.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { withQuery } from '#app/platform/query.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { progressTexts } from './texts.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'progress.override')
  throw notFound()
}

/** Takes back what was set as done for somebody. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'progress.override')
  const form = await parseForm(request, overrideEndSchema)
  const now = new Date()
  if (!form.ok) throw badRequest('No version.')
  const id = params.id ?? ''
  const answer = await takeBack(asker, id, form.value, now)
  const t = progressTexts[asker.language].override
  if (answer.ok) {
    const back = withQuery(paths.personProgress(id), { angkatan: answer.cohortId, modul: answer.moduleId })
    return redirectWithToast(back, { tone: 'ok', text: t.takenBack(answer) })
  }
  if (answer.reason !== 'stale') throw notFound()
  return redirectWithToast(paths.personProgress(id), { tone: 'warn', text: t.stale })
}
