import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import type { RecommendationRefusal } from '#app/domain/recommendations/refusal.ts'
import { faultText } from '#app/domain/recommendations/wording.ts'
import { recommendationTexts } from './texts.ts'
import type { FieldErrors } from '#app/platform/forms.ts'
import { paths } from '#app/paths.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { submissionKeySchema } from '#app/platform/data/once.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import type { FormRefusal } from './transition-form.tsx'

/** The version of a row as a form carries it. */
export const versionSchema = z
  .string()
  .regex(/^\d{1,9}$/, { error: 'required' })
  .transform(Number)

/** What every form of a transition carries. */
export const wishShape = { kunci: submissionKeySchema, versi: versionSchema }

/** Back to the recommendation with the reason in words; what is not there for this person answers 404. */
export function turnedAway(asker: Asker, id: string, reason: RecommendationRefusal) {
  if (reason === 'not-found') throw notFound()
  const text = recommendationTexts[asker.language].refusals[reason]
  return redirectWithToast(paths.recommendation(id), { tone: 'danger', text })
}

/** The one text of a transition was refused: what was typed and why, in words. */
export function fieldRefused(
  asker: Asker,
  form: { errors: FieldErrors; values: Record<string, string> },
  field: string,
): FormRefusal {
  const code = Object.entries(form.errors).find(
    ([name]) => name === field || name.startsWith(`${field}.`),
  )?.[1]
  // Without the key or the version it was not our form.
  if (code === undefined) throw badRequest('The form has no key or version.')
  return { value: form.values[field] ?? '', error: faultText(code, asker.language), field: true }
}

/** Somebody else was faster; what was typed stays. */
export function staleRefused(asker: Asker, value: string): FormRefusal {
  return { value, error: recommendationTexts[asker.language].refusals.stale, field: false }
}
