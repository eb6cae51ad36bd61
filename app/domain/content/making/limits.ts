/** Limits of a module's facts; kept apart from the schema so that no page loads a validator to print a number. */
export const MODULE_LIMITS = { title: 120, summary: 400, jp: 40, goals: 12, goal: 240, intro: 20_000 } as const
