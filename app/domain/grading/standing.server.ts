import { GRADING_STATES, type GradingState } from './grading-state.ts'

type Begun = Exclude<GradingState, 'none'>

/**
 * What `gradingStateOf` says of an owner's newest attempt `w`, as a list asks it. An attempt is the newest one until it
 * is returned: in the same moment the next one opens. The index "Submission_standing_idx" answers each without the row.
 */
export const STANDS: Readonly<Record<Begun, string>> = {
  ungraded: `w."status" = 'HANDED_IN' AND w."gradeStatus" = 'NONE'`,
  grading: `w."status" = 'HANDED_IN' AND w."gradeStatus" = 'GRADING'`,
  ready: `w."status" = 'HANDED_IN' AND w."gradeStatus" = 'READY'`,
  released: `w."status" = 'HANDED_IN' AND w."gradeStatus" = 'RELEASED'`,
  returned: `w."status" = 'DRAFT' AND w."attempt" > 1`,
  writing: `w."status" = 'DRAFT' AND w."attempt" = 1`,
}

/**
 * The newest attempt of an owner who is known. What is said of the attempt is true of all, and leads SQLite into the index
 * that finds her own works: it would rather go through all of the schedule's in the one that has every column.
 */
export const NEWEST = `w."status" <> 'RETURNED' AND w."attempt" > 0`

/** `waitsForTrainer`, as a list asks it. */
export const WAITS = `w."status" = 'HANDED_IN' AND w."gradeStatus" IN ('NONE', 'GRADING', 'READY')`

export const BEGUN: readonly Begun[] = GRADING_STATES.filter((state) => state !== 'none')
