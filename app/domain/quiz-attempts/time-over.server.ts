import { recordActivity } from '#app/domain/activity/record.server.ts'
import { db, tx, type Tx } from '#app/platform/data/db.server.ts'
import { takeNumber } from '#app/platform/data/running-number.server.ts'
import { canonicalJson, sha256 } from '#app/platform/ids.server.ts'
import { GRACE } from './limits.ts'
import { settleAttempt } from './standing.server.ts'

/** The message that hands in an attempt whose time is over. */
export const TIME_OVER = 'quiz.time-over'

/** So many in one go of the hourly look; the next one takes the rest. */
const MOST_AT_ONCE = 50

type Ended = { by: 'PERSON' | 'TIME'; personId: string | null }

/**
 * Ends a running attempt: counts it, gives it its receipt and says where its person stands. Answers the receipt's number, or
 * null where somebody else has ended it: at its last second a press, a queue and the clock may meet, and one of them counts.
 */
export async function endAttempt(
  t: Tx,
  attemptId: string,
  { by, personId }: Ended,
  now: Date,
): Promise<string | null> {
  const running = { id: attemptId, state: 'RUNNING' }
  // Whoever saves an answer holds this row as well: from here on nobody changes one.
  const { count } = await t.quizAttempt.updateMany({
    where: running,
    data: { state: 'HANDED_IN', handedInAt: now, endedBy: by },
  })
  if (count === 0) return null
  const settled = await settleAttempt(t, attemptId, now)
  const answers = await t.quizAnswer.findMany({
    where: { attemptId },
    orderBy: { position: 'asc' },
    select: { position: true, versionId: true, value: true },
  })
  const hash = sha256(canonicalJson({ attemptId, answers }))
  const { quiz } = await t.quizAttempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: { quiz: { select: { module: { select: { districtId: true } } } } },
  })
  const { districtId } = quiz.module
  const number = `K-${await takeNumber(t, 'quiz-receipt', districtId)}`
  await t.quizAttempt.update({
    where: { id: attemptId },
    data: { receiptNumber: number, receiptHash: hash },
    select: { id: true },
  })
  await recordActivity(
    t,
    {
      personId,
      districtId,
      action: by === 'TIME' ? 'quiz.time-over' : 'quiz.hand-in',
      object: { type: 'quiz-attempt', id: attemptId },
      after: { number, hash, ...settled },
    },
    now,
  )
  return number
}

/** Hands in an attempt that is over its time and its two minutes of grace; of any other one nothing happens. */
export async function handInOverdue(attemptId: string, now: Date): Promise<void> {
  await tx(async (t) => {
    const over = await t.quizAttempt.findFirst({
      where: { id: attemptId, ...overdue(now) },
      select: { id: true },
    })
    if (over) await endAttempt(t, over.id, { by: 'TIME', personId: null }, now)
  })
}

/** Hands in every attempt that is over, should its message have been lost. Answers how many there were. */
export async function handInAllOverdue(now: Date): Promise<number> {
  const over = await db.quizAttempt.findMany({
    where: overdue(now),
    orderBy: { endsAt: 'asc' },
    take: MOST_AT_ONCE,
    select: { id: true },
  })
  for (const { id } of over) await handInOverdue(id, now)
  return over.length
}

function overdue(now: Date) {
  return { state: 'RUNNING', endsAt: { lt: new Date(now.getTime() - GRACE) } }
}
