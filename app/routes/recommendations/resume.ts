import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guardTransition } from '#app/domain/recommendations/transition-door.server.ts'
import { resume } from '#app/domain/recommendations/verifying.server.ts'
import { wishSchema } from '#app/domain/recommendations/wishes.schema.ts'
import { recommendationTexts } from './texts.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { turnedAway } from './doors.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guardTransition({ request, context }, 'resume')
  throw notFound()
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guardTransition({ request, context }, 'resume')
  const id = params.id ?? ''
  const form = await parseForm(request, wishSchema)
  const now = new Date()
  if (!form.ok) throw badRequest('The form has no key or version.')
  const done = await resume(asker, { id, ...form.value }, now)
  if (!done.ok) return turnedAway(asker, id, done.reason)
  const text = recommendationTexts[asker.language].page.resumed
  return redirectWithToast(paths.recommendation(id), { tone: 'ok', text })
}
