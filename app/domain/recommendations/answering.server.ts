import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { tx } from '#app/platform/data/db.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { holdForWriting } from './firing.server.ts'
import { RECOMMENDATION_REFUSALS, type RecommendationRefusal } from './refusal.ts'

export type PointAnswer = {
  pointId: string
  text: string
  /** `answerMark` of the answer the writer saw: another one means that somebody else has written since. */
  mark: string
}

/** Stands for an answer in a form without repeating it. */
export function answerMark(answer: string): string {
  return sha256(answer).slice(0, 16)
}

/**
 * Saves the team's answers to the points of the last return. All or none: when one answer was changed by somebody else
 * meanwhile, nothing is overwritten (stale).
 */
export function answerPoints(
  asker: Asker,
  id: string,
  answers: readonly PointAnswer[],
  now: Date,
): Promise<Outcome<{ answered: number }, RecommendationRefusal>> {
  return outcomeOf(RECOMMENDATION_REFUSALS, () =>
    tx(async (t) => {
      const found = await holdForWriting(t, asker, id)
      const points = await t.returnedPoint.findMany({
        where: { recommendationId: id, versionNumber: found.versionCount },
        select: { id: true, answer: true },
      })
      let answered = 0
      for (const answer of answers) {
        const point = points.find((one) => one.id === answer.pointId)
        if (!point) throw new Refused<RecommendationRefusal>('not-found')
        if (point.answer === answer.text) continue
        if (answerMark(point.answer) !== answer.mark) throw new Refused<RecommendationRefusal>('stale')
        const saved = await t.returnedPoint.updateMany({
          where: { id: point.id, answer: point.answer },
          data: { answer: answer.text, answeredById: asker.id },
        })
        if (saved.count !== 1) throw new Refused<RecommendationRefusal>('stale')
        answered += 1
      }
      if (answered > 0)
        await recordActivity(
          t,
          {
            personId: asker.id,
            districtId: found.districtId,
            action: 'recommendation.answer',
            object: { type: 'recommendation', id },
            after: { versionNumber: found.versionCount, answers: answered },
          },
          now,
        )
      return { answered }
    }),
  )
}
