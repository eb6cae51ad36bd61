import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guardTransition } from '#app/domain/recommendations/transition-door.server.ts'
import { announce } from '#app/domain/decisions/publishing.server.ts'
import { decisionTexts } from './texts.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { ownDecisionForm, turnedAway } from './own-decision-form.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guardTransition({ request, context }, 'publish')
  throw notFound()
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guardTransition({ request, context }, 'publish')
  const now = new Date()
  const wish = await ownDecisionForm(request, params.id)
  const announced = await announce(asker, wish, now)
  const t = decisionTexts[asker.language]
  if (!announced.ok) return turnedAway(asker, wish.id, announced.reason, t.refused.announceClosed)
  return redirectWithToast(paths.card(wish.id), {
    tone: 'ok',
    text: t.toasts.announced,
    detail: t.toasts.announcedDetail,
  })
}
