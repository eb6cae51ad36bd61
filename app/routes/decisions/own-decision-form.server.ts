import type { Asker } from '#app/domain/access/asker.ts'
import { ownDecisionSchema } from '#app/domain/decisions/decide.schema.ts'
import type { DecisionRefusal } from '#app/domain/decisions/refusal.ts'
import { decisionTexts } from './texts.ts'
import { parseForm } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'

/**
 * The form of "Urungkan" and "Umumkan sekarang": which decision, and the key.
 * @throws Response 400: no form of ours sends anything else
 */
export async function ownDecisionForm(request: Request, id = '') {
  const form = await parseForm(request, ownDecisionSchema)
  if (!form.ok) throw badRequest('Not a form of a decision.')
  return { id, ...form.value }
}

/** Back to the card with the reason in words, `tooLate` when it was published or undone before; 404 when there is none. */
export function turnedAway(asker: Asker, id: string, reason: DecisionRefusal, tooLate: string) {
  if (reason === 'not-found') throw notFound()
  const text = reason === 'not-allowed' ? decisionTexts[asker.language].refused.notYours : tooLate
  return redirectWithToast(paths.card(id), { tone: 'warn', text })
}
