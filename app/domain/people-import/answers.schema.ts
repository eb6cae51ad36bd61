import { z } from 'zod'
import { LEAVE_OUT } from './answer-words.ts'
import { LISTED_ROLES } from './role-words.ts'

/**
 * What was asked and answered, by what the file says: spellings of agencies and roles by their keys, teams by their
 * cohort and key. `skip` are numbers of rows that are left out on purpose.
 */
export const answersSchema = z.object({
  agencies: z.record(z.string(), z.string()).default({}),
  roles: z.record(z.string(), z.enum([...LISTED_ROLES, LEAVE_OUT])).default({}),
  /** For rows that name no role, and for those that name no cohort. */
  role: z.enum(LISTED_ROLES).nullable().default(null),
  cohortId: z.string().nullable().default(null),
  unwilling: z.enum(['ikut', LEAVE_OUT]).nullable().default(null),
  skip: z.array(z.number().int()).default([]),
})
export type Answers = z.infer<typeof answersSchema>
export const NO_ANSWERS: Answers = answersSchema.parse({})
