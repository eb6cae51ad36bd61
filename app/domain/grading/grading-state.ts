export const GRADING_STATES = [
  'ungraded',
  'grading',
  'ready',
  'released',
  'returned',
  'writing',
  'none',
] as const
export type GradingState = (typeof GRADING_STATES)[number]

/** Where the newest attempt of an owner stands, as her trainers see it. `grade` is its `gradeStatus`. */
export function gradingStateOf(
  newest: { attempt: number; status: string; grade: string | null } | null,
): GradingState {
  if (!newest) return 'none'
  if (newest.status === 'DRAFT') return newest.attempt > 1 ? 'returned' : 'writing'
  if (newest.grade === 'RELEASED') return 'released'
  if (newest.grade === 'READY') return 'ready'
  return newest.grade === null || newest.grade === 'NONE' ? 'ungraded' : 'grading'
}

/** These wait for a trainer. */
export function waitsForTrainer(state: GradingState): boolean {
  return state === 'ungraded' || state === 'grading' || state === 'ready'
}
