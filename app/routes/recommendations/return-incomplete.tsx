import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { pageTitle } from '#app/components/layout/page-title.ts'
import { guardTransition } from '#app/domain/recommendations/transition-door.server.ts'
import { MOST_POINTS, POINT } from '#app/domain/recommendations/limits.ts'
import { pointsSchema } from '#app/domain/recommendations/verifying.schema.ts'
import { returnIncomplete } from '#app/domain/recommendations/verifying.server.ts'
import { recommendationTexts } from './texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { fieldRefused, staleRefused, turnedAway, wishShape } from './doors.server.ts'
import { TransitionForm } from './transition-form.tsx'
import { transitionPage } from './transition.page.server.ts'

export const meta = () => pageTitle(recommendationTexts.id.returnPage.title)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guardTransition({ request, context }, 'return-incomplete')
  return transitionPage(asker, params.id ?? '', 'return-incomplete')
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guardTransition({ request, context }, 'return-incomplete')
  const id = params.id ?? ''
  const form = await parseForm(request, z.strictObject({ ...wishShape, poin: pointsSchema }))
  const now = new Date()
  if (!form.ok) return data(fieldRefused(asker, form, 'poin'), { status: 422 })
  const { versi, kunci, poin } = form.value
  const done = await returnIncomplete(asker, { id, version: versi, key: kunci }, poin, now)
  if (!done.ok && done.reason === 'stale') return data(staleRefused(asker, poin.join('\n')), { status: 409 })
  if (!done.ok) return turnedAway(asker, id, done.reason)
  const text = recommendationTexts[asker.language].returnPage.done
  return redirectWithToast(paths.recommendation(id), { tone: 'ok', text })
}

export default function ReturnIncompletePage() {
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useTexts(recommendationTexts).returnPage
  const limit = MOST_POINTS * (POINT.max + 1)
  const field = { name: 'poin', label: t.points, hint: t.pointsHint, limit, rows: 8 }
  return <TransitionForm page={page} words={t} field={field} refused={refused} />
}
