import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { handInSchema } from '#app/domain/assignments/assignments.schema.ts'
import { handIn } from '#app/domain/assignments/hand-in.server.ts'
import { refusalTexts } from './refusal-texts.ts'
import { assignmentTexts } from './texts.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectToReceipt, redirectWithToast } from '#app/platform/toast.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'submission.write')
  throw notFound()
}

/** Hands in what lies on the server; the text itself was saved before, so a refusal loses nothing. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'submission.write')
  const id = params.id ?? ''
  const t = assignmentTexts[asker.language]
  const form = await parseForm(request, handInSchema)
  const now = new Date()
  if (!form.ok) {
    const text = form.errors['lengkap'] ? t.fault.unticked : t.fault.other
    return redirectWithToast(paths.assignment(id), { tone: 'danger', text })
  }
  const result = await handIn(asker, id, form.value, now)
  if (!result.ok) {
    if (result.reason === 'not-found') throw notFound()
    return redirectWithToast(paths.assignment(id), {
      tone: 'danger',
      text: refusalTexts[asker.language][result.reason],
    })
  }
  // The page says it with its receipt (`Notices`): said twice it sounds like two.
  return redirectToReceipt(paths.assignment(id))
}
