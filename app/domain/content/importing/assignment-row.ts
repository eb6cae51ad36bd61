import { z } from 'zod'
import { storedOffsets, storedRubric } from '../making/stored.ts'

/** An assignment as its row holds it. */
export const assignmentRow = z.object({
  title: z.string(),
  kind: z.enum(['INDIVIDUAL', 'TEAM']),
  source: z.string(),
  rubric: storedRubric,
  offsets: storedOffsets,
})
export type AssignmentRow = z.infer<typeof assignmentRow>
