import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import { guardTransition } from '#app/domain/recommendations/transition-door.server.ts'
import { REASON } from '#app/domain/recommendations/limits.ts'
import { withdrawSchema } from '#app/domain/recommendations/wishes.schema.ts'
import { withdraw } from '#app/domain/recommendations/verifying.server.ts'
import { recommendationTexts } from './texts.ts'
import { transitionTexts } from './transition-texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { textRefused, wordsRefused } from './doors.server.ts'
import { TransitionForm } from './transition-form.tsx'
import { transitionPage } from './transition.page.server.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(textsOfPage(transitionTexts, matches).withdrawPage.title)

/** A refused form draws the page anew: what was refused may be refused because the state has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guardTransition({ request, context }, 'withdraw')
  return transitionPage(asker, params.id ?? '', 'withdraw')
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guardTransition({ request, context }, 'withdraw')
  const id = params.id ?? ''
  const form = await parseForm(request, withdrawSchema)
  const now = new Date()
  if (!form.ok) return textRefused(asker, form, 'alasan')
  const { reason, ...wish } = form.value
  const done = await withdraw(asker, { id, ...wish }, reason, now)
  if (!done.ok) return wordsRefused(asker, form, done.reason)
  const text = recommendationTexts[asker.language].page.withdrawn
  return redirectWithToast(paths.recommendation(id), { tone: 'ok', text })
}

export default function WithdrawPage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useTexts(transitionTexts).withdrawPage
  const text = { name: 'alasan', label: t.reason, limit: REASON.max, rows: 4, notes: true } as const
  return <TransitionForm page={page} words={t} text={text} answer={answer} danger />
}
