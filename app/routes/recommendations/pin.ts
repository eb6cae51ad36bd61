import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guard } from '#app/domain/access/guard.server.ts'
import { setPinned } from '#app/domain/recommendations/pinning.server.ts'
import { pinSchema } from '#app/domain/recommendations/wishes.schema.ts'
import { recommendationTexts } from './texts.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { turnedAway } from './doors.server.ts'
import { transitionWords } from './transition-words.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'recommendation.pin')
  throw notFound()
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'recommendation.pin')
  const id = params.id ?? ''
  const form = await parseForm(request, pinSchema)
  const now = new Date()
  if (!form.ok) throw badRequest('The form has no key or wish.')
  const done = await setPinned(asker, { id, ...form.value }, now)
  const t = recommendationTexts[asker.language].page
  if (!done.ok)
    return turnedAway(asker, id, done.reason, { busy: transitionWords[asker.language].pinDecided })
  const text = done.pinned ? t.pinned : t.unpinned
  return redirectWithToast(paths.recommendation(id), { tone: 'ok', text })
}
