import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { restoreFileSchema } from '#app/domain/assignments/assignments.schema.ts'
import { restoreFile } from '#app/domain/assignments/removal.server.ts'
import { refusalTexts } from './refusal-texts.ts'
import { assignmentTexts } from './texts.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'submission.write')
  throw notFound()
}

/** Puts a file back that was taken out of the draft a moment ago. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'submission.write')
  const id = params.id ?? ''
  const t = assignmentTexts[asker.language]
  const form = await parseForm(request, restoreFileSchema)
  const now = new Date()
  if (!form.ok) throw badRequest('Not a form that puts a file back.')
  const restored = await restoreFile(asker, id, form.value, now)
  const back = `${paths.assignment(id)}#berkas`
  if (restored.ok) return redirectWithToast(back, { tone: 'ok', text: t.fileRestored(restored.receipt) })
  const { reason } = restored
  if (reason === 'not-found') throw notFound()
  const text =
    reason === 'gone'
      ? t.tooLateToRestore
      : reason === 'too-many' || reason === 'quota' || reason === 'duplicate'
        ? t.fileFault[reason]
        : refusalTexts[asker.language][reason]
  return redirectWithToast(back, { tone: 'danger', text })
}
