import { z } from 'zod'
import { keyedRubric, type KeyedRubric } from '#app/domain/content/assignment-keys.ts'

const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

/** Anchored levels for each criterion; that the weights make 100 is asked of the content file (`front-matter.schema.ts`). */
export const rubricSchema = keyedRubric
export type Rubric = KeyedRubric

/** Level by the criterion's key; not every criterion has one yet. */
export const levelsSchema = z.record(z.string(), level)
export type Levels = z.infer<typeof levelsSchema>

/** The keys of a rubric's criteria, in its order. */
export function keysOf(rubric: readonly Pick<Rubric[number], 'key'>[]): string[] {
  return rubric.map(({ key }) => key)
}
