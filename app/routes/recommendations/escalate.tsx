import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, textsOfPage } from '#app/components/layout/page-title.ts'
import { Banner } from '#app/components/ui/banner.tsx'
import { guardTransition } from '#app/domain/recommendations/transition-door.server.ts'
import { SUMMARY } from '#app/domain/recommendations/limits.ts'
import { escalateSchema } from '#app/domain/recommendations/wishes.schema.ts'
import { escalate } from '#app/domain/recommendations/verifying.server.ts'
import { transitionTexts } from './transition-texts.ts'
import { useTexts } from '#app/i18n/use-texts.tsx'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { textRefused, wordsRefused } from './doors.server.ts'
import { TransitionForm } from './transition-form.tsx'
import { transitionPage } from './transition.page.server.ts'

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(textsOfPage(transitionTexts, matches).escalatePage.title)

/** A refused form draws the page anew: what was refused may be refused because the state has changed meanwhile. */
export function shouldRevalidate() {
  return true
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guardTransition({ request, context }, 'escalate')
  return transitionPage(asker, params.id ?? '', 'escalate')
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guardTransition({ request, context }, 'escalate')
  const id = params.id ?? ''
  const form = await parseForm(request, escalateSchema)
  const now = new Date()
  if (!form.ok) return textRefused(asker, form, 'ringkasan')
  const { summary, ...wish } = form.value
  const done = await escalate(asker, { id, ...wish }, summary, now)
  if (!done.ok) return wordsRefused(asker, form, done.reason)
  const text = transitionTexts[asker.language].escalatePage.done
  return redirectWithToast(paths.recommendation(id), { tone: 'ok', text })
}

export default function EscalatePage() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useTexts(transitionTexts).escalatePage
  const { max: limit, words } = SUMMARY
  const text = { name: 'ringkasan', label: t.summary, hint: t.summaryHint, limit, words, rows: 5 }
  return (
    <TransitionForm page={page} words={t} text={text} answer={answer}>
      {page.needsBupati && <Banner tone="info">{t.needsBupati}</Banner>}
    </TransitionForm>
  )
}
