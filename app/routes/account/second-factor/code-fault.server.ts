import type { Place } from '#app/platform/say/time.ts'
import { lockOf } from '../visitor.server.ts'
import { factorTexts } from './texts.ts'

type CodeFault = { reason: 'wrong' | 'used' | 'unreadable' } | { reason: 'locked'; retryAfter: number }

/** Why a code was not taken, in a sentence, and how the answer says it. */
export function codeFault(
  fault: CodeFault,
  place: Place,
  now: Date,
): { sentence: string; init: ResponseInit } {
  const t = factorTexts[place.language].faults
  if (fault.reason !== 'locked') return { sentence: t[fault.reason], init: { status: 422 } }
  const { until, init } = lockOf(fault.retryAfter, place, now)
  return { sentence: t.locked({ until }), init }
}
