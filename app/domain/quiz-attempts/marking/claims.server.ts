import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { tx } from '#app/platform/data/db.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import type { Replaced } from '../replaced.ts'
import { settleAttempt } from '../standing.server.ts'
import { findClaim, type LateAnswer } from './late-answers.server.ts'
import { holdAttempt } from './marking.server.ts'
import { tellTaker } from './telling.server.ts'

/** `decided`: somebody has decided already; `newer`: another answer waits now, or what counts was marked meanwhile. */
const CLAIM_REFUSALS = ['not-found', 'decided', 'newer'] as const
type ClaimRefusal = (typeof CLAIM_REFUSALS)[number]

type Ruling = { accepts: boolean; reason: string; seen: string }

/**
 * Decides on an answer that came after the end. Accepted it stands in the place of what was counted and is marked like any
 * other, and what it replaces is kept beside it with its points and what was said of it; refused it stays where it is. Its
 * taker is told. Decided once, and the same press twice is once.
 */
export function decideClaim(
  asker: Asker,
  place: { quizId: string; claimId: string },
  { accepts, reason, seen }: Ruling,
  now: Date,
): Promise<Outcome<{ name: string }, ClaimRefusal>> {
  const state = accepts ? 'ACCEPTED' : 'REFUSED'
  return outcomeOf(CLAIM_REFUSALS, () =>
    tx(async (t) => {
      const where = { id: place.claimId }
      const whose = await t.quizLateAnswer.findUnique({ where, select: { attemptId: true } })
      // Two decide at once, she sends another answer, or it is marked: the attempt's own row makes one of them wait.
      if (whose) await holdAttempt(t, whose.attemptId)
      const claim = whose && (await findClaim(t, asker, place))
      if (!claim) throw new Refused<ClaimRefusal>('not-found')
      const { attemptId, position, name } = claim
      if (claim.state !== 'WAITING') {
        if (claim.state === state && claim.decidedById === asker.id && claim.reason === reason)
          return { name }
        throw new Refused<ClaimRefusal>('decided')
      }
      if (claim.mark !== seen) throw new Refused<ClaimRefusal>('newer')
      const { count } = await t.quizLateAnswer.updateMany({
        where: { ...where, state: 'WAITING', arrivedAt: claim.arrivedAt },
        data: {
          state,
          reason,
          decidedById: asker.id,
          decidedAt: now,
          ...(accepts && { replaced: replacedBy(claim) }),
        },
      })
      if (count === 0) throw new Refused<ClaimRefusal>('decided')
      if (accepts) {
        await t.quizAnswer.updateMany({
          where: { attemptId, position },
          data: {
            value: claim.value,
            saidAt: claim.saidAt,
            savedAt: claim.arrivedAt,
            version: { increment: 1 },
            points: null,
            verdict: null,
            comment: '',
            markedById: null,
            markedAt: null,
          },
        })
        await settleAttempt(t, attemptId, now)
      }
      await tellTaker(t, attemptId, { news: accepts ? 'accepted' : 'refused' }, now)
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId: asker.districtId,
          action: accepts ? 'quiz.claim-accept' : 'quiz.claim-refuse',
          object: { type: 'quiz-attempt', id: attemptId },
          before: { position, points: claim.points, by: claim.markedById },
          after: { position },
        },
        now,
      )
      return { name }
    }),
  )
}

function replacedBy({ counted, points, comment, markedById }: LateAnswer): Replaced {
  return { value: counted, points, comment, markedById }
}
