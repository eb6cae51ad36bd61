import { z } from 'zod'
import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import { tx, type Tx } from '#app/platform/data/db.server.ts'
import { enqueue } from '#app/platform/data/outbox.server.ts'
import { once, type Sending } from '#app/platform/data/once.server.ts'
import { outcomeOf, Refused, type Outcome } from '#app/platform/refusal.ts'
import { questionsIn } from '../asked.server.ts'
import { settleAttempt } from '../standing.server.ts'
import { answersOn, findCorrectable, sheetOf, type Correctable } from './correction.server.ts'
import { MARKED_AT_ONCE } from './limits.ts'
import { askedAlike } from './remapped.ts'
import { moveAnswer } from './moving.server.ts'
import { holdAttempt } from './marking.server.ts'
import { tellTaker } from './telling.server.ts'

/** The message that marks the next portion of attempts anew. */
export const REMARK = 'quiz.remark'

/** `changed`: marks are not as the sheet said; `nothing`: nobody has answered an older version. */
const CORRECT_REFUSALS = ['not-found', 'changed', 'nothing'] as const
type CorrectRefusal = (typeof CORRECT_REFUSALS)[number]

const receiptSchema = z.object({ changed: z.number(), answered: z.number() })
type Given = {
  key: string
  mark: string
  reason: string
  /** Versions of which she says that they ask the same in other words. */
  agreed: readonly string[]
}

/**
 * Judges the answers to older versions of a question by its present key: what was wrong about it is written down once for each
 * version, with the marks that changed, and whose mark has changed is told. A pass stays. The first hundred attempts are
 * counted with it, the others portion by portion after it.
 */
export function correctKey(
  asker: Asker,
  questionId: string,
  { key, mark, reason, agreed }: Given,
  now: Date,
): Promise<Outcome<z.infer<typeof receiptSchema>, CorrectRefusal>> {
  const by: Sending = { personId: asker.id, key, purpose: `quiz.correct-key:${questionId}` }
  return outcomeOf(CORRECT_REFUSALS, async () => {
    const { receipt } = await tx((t) =>
      once(t, by, receiptSchema, async () => {
        const found = await findCorrectable(t, asker, questionId, agreed)
        if (!found) throw new Refused<CorrectRefusal>('not-found')
        const sheet = await sheetOf(t, asker, found)
        if (sheet.answered + sheet.running === 0) throw new Refused<CorrectRefusal>('nothing')
        if (sheet.mark !== mark) throw new Refused<CorrectRefusal>('changed')
        await begin(t, asker, found, reason, now)
        return { changed: sheet.remarks.length, answered: sheet.answered }
      }),
    )
    return receipt
  })
}

async function begin(t: Tx, asker: Asker, found: Correctable, reason: string, now: Date): Promise<void> {
  const { questionId, toVersionId, from } = found
  for (const { id: fromVersionId } of from) {
    const correction = await t.keyCorrection.create({
      data: { questionId, fromVersionId, toVersionId, reason, byId: asker.id, at: now },
      select: { id: true },
    })
    await remarkSome(t, correction.id, now)
  }
  await recordActivity(
    t,
    {
      personId: asker.id,
      districtId: asker.districtId,
      action: 'quiz.correct-key',
      object: { type: 'question', id: questionId },
      before: { versions: from.map(({ id }) => id) },
      after: { version: toVersionId },
    },
    now,
  )
}

/** For the worker: the next portion of a correction. What is marked anew already stands on the new version, so twice is once. */
export async function remarkMore(payload: unknown, now: Date): Promise<void> {
  const { correctionId } = z.object({ correctionId: z.string() }).parse(payload)
  await tx((t) => remarkSome(t, correctionId, now))
}

async function remarkSome(t: Tx, correctionId: string, now: Date): Promise<void> {
  const correction = await t.keyCorrection.findUnique({
    where: { id: correctionId },
    select: { fromVersionId: true, toVersionId: true },
  })
  if (!correction) return
  const { fromVersionId, toVersionId } = correction
  const read = await questionsIn([fromVersionId, toVersionId], t)
  const [from, to] = [read.get(fromVersionId), read.get(toVersionId)]
  if (!from || !to || askedAlike(from, to) === 'other') return
  const versions = { from: { id: fromVersionId, question: from }, to: { id: toVersionId, question: to } }
  const rows = await answersOn(t, null, { from: [versions.from] }, MARKED_AT_ONCE + 1)
  for (const { attemptId, position } of rows.slice(0, MARKED_AT_ONCE)) {
    const attempt = await holdAttempt(t, attemptId)
    if (!attempt) continue
    await moveAnswer(t, { attemptId, position }, versions)
    if (attempt.state !== 'HANDED_IN') continue
    const before = attempt.percent ?? 0
    const { percent: after } = await settleAttempt(t, attemptId, now)
    if (before === after) continue
    await t.quizRemark.create({ data: { correctionId, attemptId, before, after } })
    await tellTaker(t, attemptId, { news: 'corrected' }, now)
  }
  if (rows.length > MARKED_AT_ONCE) await enqueue(t, { kind: REMARK, payload: { correctionId } }, now)
}
