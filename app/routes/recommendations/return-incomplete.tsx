import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import { guardTransition } from '#app/domain/recommendations/transition-door.server.ts'
import { MOST_POINTS, POINT } from '#app/domain/recommendations/limits.ts'
import { returnSchema } from '#app/domain/recommendations/wishes.schema.ts'
import { returnIncomplete } from '#app/domain/recommendations/verifying.server.ts'
import { transitionTexts } from './transition-texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { textRefused, wordsRefused } from './doors.server.ts'
import { TransitionForm } from './transition-form.tsx'
import { transitionPage } from './transition.page.server.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(textsOfPage(transitionTexts, matches).returnPage.title)

/** A refused form draws the page anew: what was refused may be refused because the state has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guardTransition({ request, context }, 'return-incomplete')
  return transitionPage(asker, params.id ?? '', 'return-incomplete')
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guardTransition({ request, context }, 'return-incomplete')
  const id = params.id ?? ''
  const form = await parseForm(request, returnSchema)
  const now = new Date()
  if (!form.ok) return textRefused(asker, form, 'poin')
  const { points, ...wish } = form.value
  const done = await returnIncomplete(asker, { id, ...wish }, points, now)
  if (!done.ok) return wordsRefused(asker, form, done.reason)
  const text = transitionTexts[asker.language].returnPage.done
  return redirectWithToast(paths.recommendation(id), { tone: 'ok', text })
}

export default function ReturnIncompletePage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useTexts(transitionTexts).returnPage
  const limit = MOST_POINTS * (POINT.max + 1)
  const text = { name: 'poin', label: t.points, hint: t.pointsHint, limit, rows: 8 }
  return <TransitionForm page={page} words={t} text={text} answer={answer} />
}
