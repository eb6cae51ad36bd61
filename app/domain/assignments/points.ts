import { RUBRIC_LEVELS } from '#app/domain/content/rubric-levels.ts'
import type { Levels, Rubric } from './rubric.ts'

/** Of a rubric, what counts; kept apart from the schemas so that a page can count on while somebody chooses. */
type Weights = readonly Pick<Rubric[number], 'key' | 'weight'>[]

/**
 * Level 1, 2, 3, 4 gives a quarter, half, three quarters and all of a criterion's weight. The score is their sum,
 * rounded half up to 0–100; null while a criterion has no level.
 */
export function scoreOf(rubric: Weights, levels: Levels): number | null {
  const { points, rated } = pointsIn(rubric, levels)
  return rated === rubric.length ? points : null
}

/** What the criteria that have a level make together, rounded, how many these are, and what they could make at most. */
export function pointsIn(rubric: Weights, levels: Levels): { points: number; rated: number; most: number } {
  const rated = rubric.flatMap(({ key, weight }) => {
    const reached = levels[key]
    return reached === undefined ? [] : [{ weight, points: pointsOf(weight, reached) }]
  })
  return {
    points: Math.round(rated.reduce((sum, one) => sum + one.points, 0)),
    rated: rated.length,
    most: rated.reduce((sum, { weight }) => sum + weight, 0),
  }
}

/** Points of one criterion; quarters are exact, so that their sum is too. */
export function pointsOf(weight: number, reached: number): number {
  return (weight * reached) / RUBRIC_LEVELS
}
