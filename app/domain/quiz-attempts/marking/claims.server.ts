import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { answerValueSchema } from '#app/domain/quizzes/answers.ts'
import { tx } from '#app/platform/data/db.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { settleAttempt } from '../standing.server.ts'
import { findAnswer } from './answers.server.ts'
import { holdAttempt } from './marking.server.ts'
import { tellTaker } from './telling.server.ts'

const CLAIM_REFUSALS = ['not-found', 'decided'] as const
type ClaimRefusal = (typeof CLAIM_REFUSALS)[number]

/**
 * Decides on an answer that came after the end. Accepted it stands in the place of what was counted and is marked like any
 * other, and what it replaces is kept beside it; refused it stays where it is. Its taker is told. Decided once.
 */
export function decideClaim(
  asker: Asker,
  { quizId, claimId }: { quizId: string; claimId: string },
  { accepts, reason }: { accepts: boolean; reason: string },
  now: Date,
): Promise<Outcome<{ name: string }, ClaimRefusal>> {
  return outcomeOf(CLAIM_REFUSALS, () =>
    tx(async (t) => {
      const claim = await t.quizLateAnswer.findUnique({
        where: { id: claimId },
        select: { attemptId: true, position: true, value: true, saidAt: true, arrivedAt: true },
      })
      if (!claim) throw new Refused<ClaimRefusal>('not-found')
      const { attemptId, position, saidAt, arrivedAt } = claim
      await holdAttempt(t, attemptId)
      const answer = await findAnswer(t, asker, { quizId, attemptId, position })
      if (!answer) throw new Refused<ClaimRefusal>('not-found')
      // Two decide at once, or she sends another answer: one of them finds it decided, the other is shown anew.
      const { count } = await t.quizLateAnswer.updateMany({
        where: { id: claimId, state: 'WAITING', arrivedAt },
        data: {
          state: accepts ? 'ACCEPTED' : 'REFUSED',
          reason,
          decidedById: asker.id,
          decidedAt: now,
          ...(accepts && answer.value !== null && { replaced: answer.value }),
        },
      })
      if (count === 0) throw new Refused<ClaimRefusal>('decided')
      if (accepts) {
        const value = answerValueSchema.parse(claim.value)
        await t.quizAnswer.updateMany({
          where: { attemptId, position },
          data: {
            value,
            saidAt,
            savedAt: arrivedAt,
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
          after: { position },
        },
        now,
      )
      return { name: answer.name }
    }),
  )
}
