import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { letters } from '#app/platform/say/words.ts'
import { settleAttempt } from '../standing.server.ts'
import { findAnswer, isMarkable } from './answers.server.ts'
import { SHORTEST_REASON, STEP } from './limits.ts'
import { tellTaker } from './telling.server.ts'

/**
 * `stale`: somebody has marked it since, or the answer is another one; `points`: none of this question; `reason`: another
 * mark than the machine's says why.
 */
export const MARK_REFUSALS = ['not-found', 'stale', 'points', 'reason'] as const
type MarkRefusal = (typeof MARK_REFUSALS)[number]

export type Mark = {
  quizId: string
  attemptId: string
  position: number
  seen: string
  points: number
  comment: string
}

/**
 * Says what an answer is worth (hundredths) instead of the machine. The rest of the attempt is counted already; once nothing of
 * it waits its score is final, and its taker is told.
 */
export function markAnswer(
  asker: Asker,
  { quizId, attemptId, position, seen, points, comment }: Mark,
  now: Date,
): Promise<Outcome<{ waiting: number; percent: number }, MarkRefusal>> {
  return outcomeOf(MARK_REFUSALS, () =>
    tx(async (t) => {
      // Race: two mark it, or a correction of its key marks it anew. The attempt's own row makes one of them wait.
      const attempt = await holdAttempt(t, attemptId)
      const answer = await findAnswer(t, asker, { quizId, attemptId, position })
      if (!attempt || !answer || !isMarkable(answer)) throw new Refused<MarkRefusal>('not-found')
      if (answer.mark !== seen) throw new Refused<MarkRefusal>('stale')
      const { outOf } = answer
      const isStep = points % STEP === 0 || points === outOf
      if (points < 0 || points > outOf || !isStep) throw new Refused<MarkRefusal>('points')
      const needsReason = answer.question.kind !== 'essay'
      if (needsReason && letters(comment) < SHORTEST_REASON) throw new Refused<MarkRefusal>('reason')
      await t.quizAnswer.updateMany({
        where: { attemptId, position },
        data: { points, verdict: verdictOf(points, outOf), comment, markedById: asker.id, markedAt: now },
      })
      const settled = await settleAttempt(t, attemptId, now)
      const { percent, waiting } = settled
      const isFinal = waiting === 0 && attempt.waiting > 0
      const isOther = attempt.waiting === 0 && percent !== attempt.percent
      if (isFinal || isOther) await tellTaker(t, attemptId, { news: isFinal ? 'final' : 'changed' }, now)
      await recordActivity(
        t,
        {
          personId: asker.id,
          districtId: asker.districtId,
          action: 'quiz.mark',
          object: { type: 'quiz-attempt', id: attemptId },
          before: { position, points: answer.points, by: answer.markedById },
          after: { position, points, percent, waiting },
        },
        now,
      )
      return { waiting, percent }
    }),
  )
}

/** Held until the end of the transaction; null where there is none. */
export async function holdAttempt(t: Tx, attemptId: string) {
  await t.quizAttempt.updateMany({ where: { id: attemptId }, data: { version: { increment: 0 } } })
  return t.quizAttempt.findUnique({
    where: { id: attemptId },
    select: { state: true, waiting: true, percent: true },
  })
}

function verdictOf(points: number, outOf: number): 'RIGHT' | 'PARTLY' | 'WRONG' {
  if (points === outOf) return 'RIGHT'
  return points > 0 ? 'PARTLY' : 'WRONG'
}
