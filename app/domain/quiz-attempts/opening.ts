import type { QuizSettings, ResultPart } from '#app/domain/quizzes/quiz-settings.ts'
import { HOUR, MINUTE } from '#app/platform/say/time.ts'
import { GRACE } from './limits.ts'

/** An attempt, as far as it decides whether another one may begin. */
export type PastAttempt = { state: string; handedInAt: Date | null }
/** What is particular to a cohort; null: opens with its module, does not close. */
export type QuizDates = { opensAt: Date | null; closesAt: Date | null }

export const START_REFUSALS = [
  'not-found',
  'gone',
  'locked',
  'retired',
  'empty',
  'soon',
  'closed',
  'no-attempts',
  'wait',
] as const
export type StartRefusal = (typeof START_REFUSALS)[number]

/** Why no attempt may begin now; null where one may. `until` says when that changes by itself. */
export function whyNotStart(
  settings: QuizSettings,
  { opensAt, closesAt }: QuizDates,
  attempts: readonly PastAttempt[],
  now: Date,
): { reason: StartRefusal; until: Date | null } | null {
  if (opensAt && now < opensAt) return { reason: 'soon', until: opensAt }
  if (closesAt && now >= closesAt) return { reason: 'closed', until: null }
  if (settings.attempts !== null && attempts.length >= settings.attempts)
    return { reason: 'no-attempts', until: null }
  const ends = attempts.flatMap(({ handedInAt }) => (handedInAt ? [handedInAt.getTime()] : []))
  const until = new Date(Math.max(0, ...ends) + settings.wait * HOUR)
  return ends.length > 0 && now < until ? { reason: 'wait', until } : null
}

/** When an attempt that begins now ends: with its time or with the quiz, whichever is first. */
export function endOf({ time }: QuizSettings, { closesAt }: QuizDates, now: Date): Date | null {
  const byTime = time === null ? null : new Date(now.getTime() + time * MINUTE)
  if (!byTime || !closesAt) return byTime ?? closesAt
  return byTime < closesAt ? byTime : closesAt
}

/** Its time is over, and what was answered in time has had its two minutes to arrive. */
export function isOverdue({ endsAt }: { endsAt: Date | null }, now: Date): boolean {
  return endsAt !== null && now.getTime() > endsAt.getTime() + GRACE
}

/** Which parts of a result its owner sees now. Right answers tell what hers was, so they wait for that to be told. */
export function shownParts(
  { shown, attempts: most }: QuizSettings,
  { closesAt }: QuizDates,
  attempts: readonly PastAttempt[],
  now: Date,
): Readonly<Record<ResultPart, boolean>> {
  const isClosed = closesAt !== null && now >= closesAt
  const used = attempts.filter(({ state }) => state !== 'RUNNING').length
  const when = {
    NEVER: false,
    AT_ONCE: true,
    AFTER_CLOSE: isClosed,
    AFTER_ATTEMPTS: isClosed || (most !== null && used >= most),
  }
  return {
    marks: when[shown.marks],
    correctness: when[shown.correctness],
    feedback: when[shown.feedback],
    answers: when[shown.answers] && when[shown.correctness],
  }
}
