import type { Ownership } from './ownership.ts'

/** Dates of an assignment for one cohort. */
export type Dates = { opensAt: Date; dueAt: Date; closesAt: Date }
export type Phase = 'soon' | 'open' | 'late' | 'closed'

/** Where the dates stand; the last moment still belongs to what ends with it ("sampai 23.59"). */
export function phaseOf({ opensAt, dueAt, closesAt }: Dates, now: Date): Phase {
  if (now < opensAt) return 'soon'
  if (now <= dueAt) return 'open'
  return now <= closesAt ? 'late' : 'closed'
}

/**
 * The dates of an assignment that its trainer has withdrawn (`at`; null: she has not): from then on nothing more is asked, so
 * all that is still ahead ends at that moment.
 */
export function withdrawnDates<Kept extends Dates>(dates: Kept, at: Date | null): Kept {
  const end = (date: Date) => (at && at < date ? at : date)
  return { ...dates, opensAt: end(dates.opensAt), dueAt: end(dates.dueAt), closesAt: end(dates.closesAt) }
}

/** The newest attempt of one owner. */
export type Newest = { attempt: number; status: string; released: boolean }

/** In the order of the list: what waits for the person first, what comes, what is out of her hands, what is over. */
export const WORK_STATES = [
  'returned',
  'late',
  'open',
  'no-team',
  'ahead',
  'soon',
  'handed-in',
  'joined-later',
  'released',
  'closed',
] as const
export type WorkState = (typeof WORK_STATES)[number]

/**
 * What an assignment is to the person who owes it, in one word, the same wherever it stands. It opens by its own days. While
 * the lessons of its module are closed to her (`ahead`), what she owes is those before it: she may begin, and nothing presses;
 * what she or her team has begun goes on as ever.
 */
export function workStateOf(
  phase: Phase,
  newest: Newest | null,
  { owner, through }: Pick<Ownership, 'owner' | 'through'>,
  isAhead = false,
): WorkState {
  if (!owner) return 'no-team'
  if (through === 'joined-later') return 'joined-later'
  if (newest && newest.status !== 'DRAFT') return newest.released ? 'released' : 'handed-in'
  if (newest && newest.attempt > 1) return 'returned'
  if (isAhead && !newest && (phase === 'open' || phase === 'late')) return 'ahead'
  return phase
}

/** These wait for the participant. */
export function isTurn(state: WorkState): boolean {
  return state === 'returned' || state === 'late' || state === 'open'
}

/**
 * Why nothing may be written now, or null. An attempt that a trainer asked for is not bound to the dates: usually
 * she returns the work after they have passed.
 */
export function closedBecause(phase: Phase, newest: Newest | null): 'soon' | 'closed' | 'handed-in' | null {
  if (newest && newest.status !== 'DRAFT') return 'handed-in'
  if (newest && newest.attempt > 1) return null
  return phase === 'soon' || phase === 'closed' ? phase : null
}
