import type { DecisionRules } from './decision-rules.ts'

/** Facts of a submitted text that say which office must decide it. */
type OfficeFacts = {
  /** Whole rupiah. */
  cost: bigint
  /** Needs a Perbup, a Bupati's decree or a shift of the budget. */
  needsRegulation: boolean
  /** How many agencies' budgets it draws on. */
  budgets: number
}

/** When only the Bupati may decide: any row that holds is enough. */
const BUPATI_RULES = {
  cost: ({ cost }, facts) => cost !== null && facts.cost >= BigInt(cost.from),
  regulation: ({ regulation }, facts) => regulation !== null && facts.needsRegulation,
  budgets: ({ budgets }, facts) => budgets !== null && facts.budgets >= budgets.from,
} as const satisfies Record<keyof DecisionRules, (rules: DecisionRules, facts: OfficeFacts) => boolean>

export type BupatiRule = keyof typeof BUPATI_RULES
export const BUPATI_RULE_ORDER = ['cost', 'regulation', 'budgets'] as const satisfies readonly BupatiRule[]

/** The rules that ask for the Bupati, in the order of the table. */
export function bupatiRules(rules: DecisionRules, facts: OfficeFacts): BupatiRule[] {
  return BUPATI_RULE_ORDER.filter((rule) => BUPATI_RULES[rule](rules, facts))
}

/** Must the Bupati decide? Otherwise either office may. */
export function needsBupati(rules: DecisionRules, facts: OfficeFacts): boolean {
  return bupatiRules(rules, facts).length > 0
}

/** May the holder of this office decide it? The Bupati everything, the Wakil Bupati what does not need the Bupati. */
export function officeMayDecide(office: string, recommendation: { needsBupati: boolean }): boolean {
  return office === 'BUPATI' || (office === 'WAKIL_BUPATI' && !recommendation.needsBupati)
}
