import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { keepSetAside, type SetAside } from '#app/domain/set-aside/keeping.server.ts'
import { tx } from '#app/platform/data/db.server.ts'
import { sha256 } from '#app/platform/ids.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { holdForWriting } from './firing.server.ts'
import { RECOMMENDATION_REFUSALS, type RecommendationRefusal } from './refusal.ts'
import { answersOf } from './set-aside.server.ts'

export type PointAnswer = {
  pointId: string
  text: string
  /** `answerMark` of the answer the writer saw: another one means that somebody else has written since. */
  mark: string
  /** Two texts were shown there: the mark of the other one, and which of them she chose. */
  shown?: { mark: string; chosen: 'mine' | 'theirs' | null }
  /** `text` was set aside earlier and is called back; this is what stood in her box. */
  insteadOf?: string
}

/** An answer that somebody else wrote meanwhile, where she has written too. Nothing was written over it. */
export type MetAnswer = { pointId: string; text: string; mark: string; writtenById: string | null }

/** Stands for an answer in a form without repeating it. */
export function answerMark(answer: string): string {
  return sha256(answer).slice(0, 16)
}

/**
 * Saves the team's answers to the points of the last return, each by itself. What only one of two people changed is taken
 * without a question; where both wrote, nothing is written before she has chosen between the very texts that lie there
 * (`met`), and the one that is not chosen is set aside; so is what a text that is called back takes the place of.
 */
export function answerPoints(
  asker: Asker,
  id: string,
  answers: readonly PointAnswer[],
  now: Date,
): Promise<Outcome<{ answered: number; met: readonly MetAnswer[] }, RecommendationRefusal>> {
  return outcomeOf(RECOMMENDATION_REFUSALS, () =>
    tx(async (t) => {
      const found = await holdForWriting(t, asker, id)
      const points = await t.returnedPoint.findMany({
        where: { recommendationId: id, versionNumber: found.versionCount },
        select: { id: true, answer: true, answeredById: true },
      })
      let answered = 0
      const met: MetAnswer[] = []
      const notChosen: SetAside[] = []
      for (const answer of answers) {
        const point = points.find((one) => one.id === answer.pointId)
        if (!point) throw new Refused<RecommendationRefusal>('not-found')
        const { id: field, answer: lies, answeredById: writtenById } = point
        const what = whatToDo(answer, lies)
        if (what === 'nothing' && answer.insteadOf === undefined) continue
        if (what === 'ask') met.push({ pointId: field, text: lies, mark: answerMark(lies), writtenById })
        if (what === 'give up') notChosen.push({ field, value: answer.text, writtenById: asker.id })
        if (what === 'write over') notChosen.push({ field, value: lies, writtenById })
        if (answer.insteadOf !== undefined) {
          if (what === 'write') notChosen.push({ field, value: lies, writtenById })
          if (![lies, answer.text].includes(answer.insteadOf))
            notChosen.push({ field, value: answer.insteadOf, writtenById: asker.id })
        }
        if (what !== 'write' && what !== 'write over') continue
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
      const texts = notChosen.filter(({ value }) => value !== '')
      await keepSetAside(t, asker, answersOf(id), texts, now)
      return { answered, met }
    }),
  )
}

function whatToDo(
  { text, mark, shown, insteadOf }: PointAnswer,
  lies: string,
): 'nothing' | 'write' | 'ask' | 'give up' | 'write over' {
  if (lies === text) return 'nothing'
  const now = answerMark(lies)
  if (now === mark) return 'write'
  // She has not touched it, somebody else has.
  if (answerMark(text) === mark && insteadOf === undefined) return 'nothing'
  if (shown?.mark !== now || shown.chosen === null) return 'ask'
  return shown.chosen === 'mine' ? 'write over' : 'give up'
}
