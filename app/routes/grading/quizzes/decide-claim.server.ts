import type { Asker } from '#app/domain/access/asker.ts'
import { decideClaim } from '#app/domain/quiz-attempts/marking/claims.server.ts'
import { findClaim, type LateAnswer } from '#app/domain/quiz-attempts/marking/late-answers.server.ts'
import { claimSchema } from '#app/domain/quiz-attempts/marking/marking.schema.ts'
import { LONGEST_COMMENT, SHORTEST_REASON } from '#app/domain/quiz-attempts/marking/limits.ts'
import { faultSentences } from '#app/i18n/faults.ts'
import { paths } from '#app/paths.ts'
import { db } from '#app/platform/data/db.server.ts'
import { onNewest, parseForm, refuseForm, tooOld } from '#app/platform/forms.server.ts'
import { badRequest, notFound } from '#app/platform/responses.server.ts'
import { dateTime } from '#app/platform/say/time.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { quizMarkingTexts } from './texts.ts'

/** Decides on the late answer that a form names; a reason that was typed comes back with whatever stands in its way. */
export async function decideOn(request: Request, asker: Asker, quizId: string) {
  const { language } = asker
  const t = quizMarkingTexts[language]
  const form = await parseForm(request, claimSchema)
  if (!form.ok) {
    if (Object.keys(form.errors).some((field) => field !== 'alasan'))
      throw badRequest('Not a form of a late answer.')
    const lengths = { alasan: { min: SHORTEST_REASON, max: LONGEST_COMMENT } }
    const errors = faultSentences(form.errors, language, {}, { alasan: t.reason }, lengths)
    return refuseForm(form, errors, { status: 422 }, { decided: [] })
  }
  const { claimId, ruling } = form.value
  const place = { quizId, claimId }
  const answer = await decideClaim(asker, place, ruling, new Date())
  if (answer.ok) {
    const said = ruling.accepts ? t.accepted : t.refused
    return redirectWithToast(paths.quizMarking(quizId), { tone: 'ok', text: said(answer) })
  }
  const claim = answer.reason === 'not-found' ? null : await findClaim(db, asker, place)
  if (!claim) throw notFound()
  // It is drawn with what is newer.
  if (answer.reason === 'newer') return tooOld(onNewest(form, 'dasar'), t.claimNewer, { decided: [] })
  return tooOld(form, t.decided, { decided: decidedLines(claim, ruling.reason, asker) })
}

/** What was decided by whom, and what she has typed herself. */
function decidedLines(claim: LateAnswer, typed: string, asker: Asker): string[] {
  const t = quizMarkingTexts[asker.language]
  const { name, state, reason, decidedAt, decidedById, decidedBy } = claim
  const by = decidedById === asker.id ? t.you : (decidedBy ?? t.somebody)
  const at = dateTime(decidedAt ?? claim.arrivedAt, asker)
  return [
    t.decidedBy[state === 'ACCEPTED' ? 'ACCEPTED' : 'REFUSED']({ name, by, at }),
    ...(reason === '' ? [] : [t.theirReason({ reason })]),
    ...(typed === '' ? [] : [t.yourReason({ reason: typed })]),
  ]
}
