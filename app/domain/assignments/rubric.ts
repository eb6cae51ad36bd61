import { z } from 'zod'
import { RUBRIC_LEVELS } from '#app/domain/content/front-matter.schema.ts'

const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

const criterion = z.object({
  criterion: z.string(),
  weight: z.number().int().positive(),
  levels: z.tuple([z.string(), z.string(), z.string(), z.string()]),
})

/** Anchored levels for each criterion; that the weights make 100 is asked of the content file (`front-matter.schema.ts`). */
export const rubricSchema = z.array(criterion)
export type Rubric = z.infer<typeof rubricSchema>

/** Level by the criterion's place in the rubric; not every criterion has one yet. */
export const levelsSchema = z.record(z.string(), level)
export type Levels = z.infer<typeof levelsSchema>

/**
 * Level 1, 2, 3, 4 gives a quarter, half, three quarters and all of a criterion's weight. The score is their sum,
 * rounded half up to 0–100; null while a criterion has no level.
 */
export function scoreOf(rubric: Rubric, levels: Levels): number | null {
  let points = 0
  for (const [index, { weight }] of rubric.entries()) {
    const reached = levels[String(index)]
    if (reached === undefined) return null
    points += pointsOf(weight, reached)
  }
  return Math.round(points)
}

/** Points of one criterion; quarters are exact, so that their sum is too. */
export function pointsOf(weight: number, reached: number): number {
  return (weight * reached) / RUBRIC_LEVELS
}
