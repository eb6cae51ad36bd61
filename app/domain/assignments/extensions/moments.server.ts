import { endsOn } from '#app/domain/learning/schedule.server.ts'
import { addDays, dayStart } from '#app/platform/say/time.ts'
import { LONGEST_AFTER } from '../limits.ts'
import type { Ends } from './extended.ts'

/** The last moments of the days that a form names. */
export function momentsOf({ due, closes }: { due: string; closes: string }, zone: string): Ends {
  const end = (day: string) => endsOn(dayStart(day, zone), zone)
  return { dueAt: end(due), closesAt: end(closes) }
}

/** The last moment that anything of the cohort may close. */
export function lastOf(cohort: { endsOn: Date }, zone: string): Date {
  return addDays(cohort.endsOn, LONGEST_AFTER, zone)
}
