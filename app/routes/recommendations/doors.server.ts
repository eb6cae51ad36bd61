import type { Asker } from '#app/domain/access/asker.ts'
import type { RecommendationRefusal } from '#app/domain/recommendations/refusal.ts'
import { faultText } from '#app/domain/recommendations/wording.ts'
import { answerTexts } from './answer-texts.ts'
import { transitionWords } from './transition-words.server.ts'
import type { Language } from '#app/platform/say/language.ts'
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

/**
 * The one text of a transition was refused: what was typed comes back, with what is wrong with it; where it is lines, with
 * which of them (`lines`, from 0).
 */
export function textRefused(asker: Asker, form: Typed & { errors: FieldErrors }, field: string) {
  const faults = Object.entries(form.errors).filter(
    ([name]) => name === field || name.startsWith(`${field}.`),
  )
  const [first] = faults
  // Without the key or the version it was not our form.
  if (first === undefined) throw badRequest('The form has no key or version.')
  const inLines = faults.flatMap(([name, code]) => {
    const line = Number(name.slice(field.length + 1))
    return name === field ? [] : [{ line, code }]
  })
  const sentence =
    inLines.length === 0 ? faultText(first[1], asker.language) : linesInWords(inLines, asker.language)
  return refuseForm(form, { [field]: sentence }, { status: 422 }, { lines: inLines.map(({ line }) => line) })
}

/** "Butir 3: paling sedikit 10 huruf." for each of them. */
function linesInWords(faults: readonly { line: number; code: string }[], language: Language): string {
  const { pointFault, pointFaults } = transitionWords[language]
  const own: Readonly<Record<string, string>> = pointFaults
  return faults
    .map(({ line, code }) =>
      pointFault({ number: String(line + 1), fault: own[code] ?? faultText(code, language) }),
    )
    .join(' ')
}

/** Too late, or somebody else was faster: the words come back beside the notice, on the state that is shown now. */
export function wordsRefused(asker: Asker, form: Typed, reason: RecommendationRefusal) {
  if (reason === 'not-found') throw notFound()
  const sentence = answerTexts[asker.language].refusals[reason]
  if (reason === 'stale') return tooOld(onNewest(form), sentence)
  return refuseForm(onNewest(form), { [WHOLE_FORM]: sentence }, { status: 409 })
}
