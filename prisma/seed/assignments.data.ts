/** Who stands where, by number of the account (1 is peserta01) or of the team. */

/** Task 1: closed and graded. Everybody who is not named here was in time and has her grade. */
export const TASK_1 = {
  missing: [19, 35],
  late: [9, 32],
  /** Returned, and the next attempt is still a draft. */
  returned: [25],
  /** Returned, mended, handed in again, released. */
  mended: [40],
} as const

/** Task 2: handed in; who is not named here waits for a grade. */
export const TASK_2 = {
  missing: [9, 19, 25, 32, 35],
  /** Begun and never handed in. */
  unfinished: [14, 28, 33, 37],
  late: [20, 30, 39],
  released: [6, 7, 10, 11, 12, 16, 17, 21],
  grading: [2, 3, 8, 13, 18, 22],
} as const

/** Task 3, by team: open, due in four days. */
export const TASK_3 = { handedIn: [2, 3, 5], drafts: [1, 4, 6] } as const

/** Task 4, by team: just opened. */
export const TASK_4 = { drafts: [3, 5] } as const
