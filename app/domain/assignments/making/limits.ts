/** Limits of an assignment as its trainer writes it; kept apart from the schema so that no page loads a validator. */
export const TASK_LIMITS = {
  title: 160,
  source: 20_000,
  criteria: 12,
  criterion: 160,
  level: 600,
  days: 120,
  note: 200,
  /** Grades that are begun, which one change may take over to a new rubric. */
  takenOver: 500,
} as const

/** What the weights of a rubric's criteria make together. */
export const ALL_WEIGHT = 100

/** The four levels of a criterion, from least to most, as their fields are named. */
export const LEVEL_MARKS = ['a', 'b', 'c', 'd'] as const

/** The names of a criterion's fields, by its place from 1. */
export function criterionFields(place: number) {
  return {
    criterion: `kriteria${place}`,
    weight: `bobot${place}`,
    levels: LEVEL_MARKS.map((mark) => `tingkat${place}${mark}`),
  }
}
