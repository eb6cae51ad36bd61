import { z } from 'zod'

/** Four anchored levels for each criterion; the weights of a rubric make 100. */
export const LEVELS = [1, 2, 3, 4] as const
export type Level = (typeof LEVELS)[number]

const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

const criterion = z.object({
  criterion: z.string(),
  weight: z.number().int().positive(),
  levels: z.tuple([z.string(), z.string(), z.string(), z.string()]),
})

export const rubricSchema = z.array(criterion)
export type Rubric = z.infer<typeof rubricSchema>

/** Level by the criterion's place in the rubric; not every criterion has one yet. */
export const levelsSchema = z.record(z.string(), level)
export type Levels = z.infer<typeof levelsSchema>

/**
 * Points of a criterion: level 1, 2, 3, 4 give a quarter, half, three quarters and all of its weight. The score is
 * their sum, rounded half up to 0–100; null while a criterion has no level.
 */
export function scoreOf(rubric: Rubric, levels: Levels): number | null {
  let quarters = 0
  for (const [index, { weight }] of rubric.entries()) {
    const reached = levels[String(index)]
    if (reached === undefined) return null
    quarters += weight * reached
  }
  return Math.round(quarters / LEVELS.length)
}
