import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { guardTransition } from '#app/domain/recommendations/transition-door.server.ts'
import { undo } from '#app/domain/decisions/publishing.server.ts'
import { decisionTexts } from './texts.ts'
import { paths } from '#app/paths.ts'
import { notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { ownDecisionForm, turnedAway } from './own-decision-form.server.ts'

export { NoPage as default } from '#app/components/layout/no-page.tsx'

export async function loader({ request, context }: LoaderFunctionArgs) {
  await guardTransition({ request, context }, 'undo')
  throw notFound()
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asker = await guardTransition({ request, context }, 'undo')
  const now = new Date()
  const wish = await ownDecisionForm(request, params.id)
  const undone = await undo(asker, wish, now)
  const t = decisionTexts[asker.language]
  if (!undone.ok) return turnedAway(asker, wish.id, undone.reason, t.refused.undoClosed)
  return redirectWithToast(paths.card(wish.id), {
    tone: 'ok',
    text: t.toasts.undone,
    detail: t.toasts.undoneDetail,
  })
}
