import { z } from 'zod'
import { FIRST_RULES, type DecisionRules } from './decision-rules.ts'
import { MOST_BUDGETS, MOST_COST } from './limits.ts'

const office = z.literal('BUPATI')

/** Rules as a row of the list keeps them; null, of a version from before the list, are those of that time. */
export const storedRules = z
  .union([
    z.null(),
    z.strictObject({
      cost: z.strictObject({ from: z.int().min(1).max(MOST_COST), office }).nullable(),
      regulation: z.strictObject({ office }).nullable(),
      budgets: z.strictObject({ from: z.int().min(1).max(MOST_BUDGETS), office }).nullable(),
    }),
  ])
  .transform((rules): DecisionRules => rules ?? FIRST_RULES)
