import { GRADING_STATES, type GradingState } from './grading-state.ts'

type Begun = Exclude<GradingState, 'none'>

/**
 * What `gradingStateOf` says of an owner's newest attempt `w`, as a list asks it. An attempt is the newest one until it
 * is returned: in the same moment the next one opens. The index "Submission_standing_idx" answers each without the row.
 */
export const STANDS: Readonly<Record<Begun, string>> = {
  ungraded: `w."status" = 'HANDED_IN' AND w."gradeStatus" = 'NONE'`,
  grading: `w."status" = 'HANDED_IN' AND w."gradeStatus" = 'GRADING'`,
  released: `w."status" = 'HANDED_IN' AND w."gradeStatus" = 'RELEASED'`,
  returned: `w."status" = 'DRAFT' AND w."attempt" > 1`,
  writing: `w."status" = 'DRAFT' AND w."attempt" = 1`,
}

export const NEWEST = `w."status" IN ('DRAFT', 'HANDED_IN')`

/** `waitsForTrainer`, as a list asks it. */
export const WAITS = `w."status" = 'HANDED_IN' AND w."gradeStatus" IN ('NONE', 'GRADING')`

export const BEGUN: readonly Begun[] = GRADING_STATES.filter((state) => state !== 'none')

/** A column for each state that has begun: how many of the newest attempts stand in it. */
export const STATE_COUNTS = BEGUN.map(
  (state) => `COUNT(CASE WHEN ${STANDS[state]} THEN 1 END) AS "${state}"`,
).join(', ')
