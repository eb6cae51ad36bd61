import type { Asker } from '#app/domain/access/asker.ts'
import { recordActivity } from '#app/domain/activity/record.server.ts'
import type { AnswerValue } from '#app/domain/quizzes/answers.ts'
import type { Tx } from '#app/platform/data/db.server.ts'
import { canonicalJson } from '#app/platform/ids.server.ts'
import { CLAIMS_KEPT } from './limits.ts'
import { markOfAnswer } from './marks.server.ts'
import type { End, Judged, SavedAnswer } from './said.ts'

type Ended = { id: string; startedAt: Date; end: Date }
type Row = { endsAt: Date | null; handedInAt: Date | null; endedBy: string | null }

/**
 * Keeps answers that came after the end, be it that of the time or her own hand-in, and claim to be from before it: one for
 * each question, for the trainer to decide.
 * The claim is the phone's, so it proves nothing: it is kept beside the time of arrival and changes no mark by itself.
 */
export async function keepClaims(
  t: Tx,
  asker: Asker,
  attempt: Ended,
  judged: readonly Judged[],
  now: Date,
): Promise<Map<number, SavedAnswer>> {
  const answers = new Map<number, SavedAnswer>()
  let kept = 0
  for (const { said, asked, value, why } of judged) {
    const { position, version, saidAt } = said
    if (!asked || value === undefined) answers.set(position, { kind: 'refused', why })
    // What the server has already is what was counted.
    else if (version === undefined || canonicalJson(value) === canonicalJson(asked.value))
      answers.set(position, { kind: 'saved', mark: markOfAnswer(asked) })
    else if (value === null || saidAt === null || !isBefore(saidAt, attempt, now))
      answers.set(position, { kind: 'late' })
    else {
      if (await keepClaim(t, { attemptId: attempt.id, position, value, saidAt }, now)) kept += 1
      answers.set(position, { kind: 'claimed' })
    }
  }
  if (kept > 0)
    await recordActivity(
      t,
      {
        personId: asker.id,
        districtId: asker.districtId,
        action: 'quiz.claim',
        object: { type: 'quiz-attempt', id: attempt.id },
        after: { answers: kept },
      },
      now,
    )
  return answers
}

/** How an attempt was over: by its hand-in, or when its time was; null while it runs. */
export function endOf({ endsAt, handedInAt, endedBy }: Row): End | null {
  if (!handedInAt) return null
  return endedBy === 'TIME' ? { by: 'TIME', at: endsAt ?? handedInAt } : { by: 'PERSON', at: handedInAt }
}

function isBefore(saidAt: Date, { startedAt, end }: Ended, now: Date): boolean {
  return now.getTime() <= end.getTime() + CLAIMS_KEPT && startedAt <= saidAt && saidAt <= end
}

type Claim = { attemptId: string; position: number; value: AnswerValue; saidAt: Date }

/** The last thing said is what is claimed; what a trainer has decided stays. Answers whether anything is new. */
async function keepClaim(t: Tx, { value, saidAt, ...place }: Claim, now: Date): Promise<boolean> {
  const before = await t.quizLateAnswer.findUnique({
    where: { attemptId_position: place },
    select: { state: true, saidAt: true, value: true },
  })
  if (!before) {
    await t.quizLateAnswer.create({ data: { ...place, value, saidAt, arrivedAt: now } })
    return true
  }
  const isNews = canonicalJson(before.value) !== canonicalJson(value) && before.saidAt < saidAt
  if (before.state !== 'WAITING' || !isNews) return false
  const { count } = await t.quizLateAnswer.updateMany({
    where: { ...place, state: 'WAITING' },
    data: { value, saidAt, arrivedAt: now },
  })
  return count === 1
}
