import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { guard } from '#app/domain/access/guard.server.ts'
import { setPinned } from '#app/domain/recommendations/pinning.server.ts'
import { recommendationTexts } from './texts.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { submissionKeySchema } from '#app/platform/data/once.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { turnedAway } from './doors.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

const formSchema = z.strictObject({ kunci: submissionKeySchema, sematkan: z.enum(['ya', 'tidak']) })

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guard({ request, context }, 'recommendation.pin')
  throw notFound()
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guard({ request, context }, 'recommendation.pin')
  const id = params.id ?? ''
  const form = await parseForm(request, formSchema)
  const now = new Date()
  if (!form.ok) throw badRequest('The form has no key or wish.')
  const done = await setPinned(
    asker,
    { id, pinned: form.value.sematkan === 'ya', key: form.value.kunci },
    now,
  )
  if (!done.ok) return turnedAway(asker, id, done.reason)
  const t = recommendationTexts[asker.language].page
  const text = done.pinned ? t.pinned : t.unpinned
  return redirectWithToast(paths.recommendation(id), { tone: 'ok', text })
}
