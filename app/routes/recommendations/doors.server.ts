import type { Asker } from '#app/domain/access/asker.ts'
import type { RecommendationRefusal } from '#app/domain/recommendations/refusal.ts'
import { faultText } from '#app/domain/recommendations/wording.ts'
import { answerTexts } from './answer-texts.ts'
import { WHOLE_FORM, type FieldErrors, type Typed } from '#app/platform/forms.ts'
import { onNewest, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'

/**
 * Back to the recommendation with the reason in words, a door's own where it has them; what is not there for this person
 * answers 404.
 */
export function turnedAway(
  asker: Asker,
  id: string,
  reason: RecommendationRefusal,
  own: Partial<Record<RecommendationRefusal, string>> = {},
) {
  if (reason === 'not-found') throw notFound()
  const text = own[reason] ?? answerTexts[asker.language].refusals[reason]
  return redirectWithToast(paths.recommendation(id), { tone: 'danger', text })
}

/** The one text of a transition was refused: what was typed comes back, with what is wrong with it. */
export function textRefused(asker: Asker, form: Typed & { errors: FieldErrors }, field: string) {
  const code = Object.entries(form.errors).find(
    ([name]) => name === field || name.startsWith(`${field}.`),
  )?.[1]
  // Without the key or the version it was not our form.
  if (code === undefined) throw badRequest('The form has no key or version.')
  return refuseForm(form, { [field]: faultText(code, asker.language) })
}

/** Too late, or somebody else was faster: the words come back beside the notice, on the state that is shown now. */
export function wordsRefused(asker: Asker, form: Typed, reason: RecommendationRefusal) {
  if (reason === 'not-found') throw notFound()
  const sentence = answerTexts[asker.language].refusals[reason]
  if (reason === 'stale') return tooOld(onNewest(form), sentence)
  return refuseForm(onNewest(form), { [WHOLE_FORM]: sentence }, { status: 409 })
}
