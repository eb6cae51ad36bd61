import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { pageTitle } from '#app/components/layout/page-title.ts'
import type { RouteHandle } from '#app/components/layout/root-data.ts'
import { guard } from '#app/domain/access/guard.server.ts'
import { guardTransition } from '#app/domain/recommendations/transition-door.server.ts'
import { versionsSince } from '#app/domain/decisions/card.server.ts'
import { decideSchema, verdictOf } from '#app/domain/decisions/decide.schema.ts'
import { decide } from '#app/domain/decisions/deciding.server.ts'
import { DECISIONS } from '#app/domain/decisions/kinds.ts'
import { decisionTexts } from './texts.ts'
import { onNewest, parseForm, refuseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectToReceipt } from '#app/platform/toast.server.ts'
import type { RefusedCard } from './card-failure.ts'
import { errorWords } from './error-words.ts'
import { loadCard } from './card.page.server.ts'

export { CardPage as default } from './card-page.tsx'

export const handle: RouteHandle = { leader: true, actionBar: true }
export const meta: MetaFunction<typeof loader> = ({ data: card }) => pageTitle(card?.card.title ?? 'AKSIS')

/** A refused decision draws the card anew: it may be refused because somebody has decided meanwhile. */
export function shouldRevalidate() {
  return true
}

/** The card as it is now; under it a refused decision is shown again, with what was typed. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asker = await guard({ request, context }, 'decision.read')
  const now = new Date()
  return loadCard(asker, params.id, now)
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  // One form for the five decisions: their rows name the same right.
  const asker = await guardTransition({ request, context }, 'approve')
  const now = new Date()
  const id = params.id ?? ''
  const form = await parseForm(request, decideSchema(now, asker.zone))
  if (!form.ok) {
    const word = Object.values(DECISIONS).find((kind) => kind.word === form.values.keputusan)?.word
    if (!word || form.errors.naskah || form.errors.kunci) throw badRequest('Not a decision form.')
    return refuse({ word, refused: null, compareTo: null }, errorWords(form.errors, asker.language), 422)
  }
  const { mark, termId, key, word } = form.value
  const decided = await decide(
    asker,
    { id, mark, termId, key },
    verdictOf(form.value, decisionTexts.id.presets),
    now,
  )
  if (!decided.ok) {
    const { reason } = decided
    if (reason === 'not-found') throw notFound()
    const since = reason === 'stale' ? await versionsSince(id, mark.id) : null
    const compareTo = since && paths.recommendationCompare(id, since.shown, since.newest)
    return refuse({ word, refused: reason, compareTo }, {}, CONFLICTS.includes(reason) ? 409 : 403)
  }
  // The card says it where the decision stands, with how to undo it (`DecisionPanel`): said twice it sounds like two.
  return redirectToReceipt(paths.card(id))

  function refuse(why: RefusedCard, errors: Record<string, string>, status: number) {
    // What came too late is shown beside the card as it is now; what is only written wrong stays on the card she read.
    return refuseForm(why.refused === null ? form : onNewest(form, 'naskah'), errors, { status }, why)
  }
}

const CONFLICTS: readonly string[] = ['stale', 'decided', 'closed', 'term-over']
