import { z } from 'zod'

/** What a row of an assignment holds of its rubric: criteria with their weights, each with levels from least to most. */
export const storedRubric = z.array(
  z.object({ criterion: z.string(), weight: z.number(), levels: z.array(z.string()) }),
)
export type StoredRubric = z.infer<typeof storedRubric>

/** Days after the first day of its module. */
export const storedOffsets = z.object({
  opens: z.number(),
  due: z.number(),
  closes: z.number(),
  grading: z.number(),
})
export type StoredOffsets = z.infer<typeof storedOffsets>
