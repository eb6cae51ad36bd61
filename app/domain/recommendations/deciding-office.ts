/** Facts of a submitted text that say which office must decide it. */
type OfficeFacts = {
  /** Whole rupiah. */
  cost: bigint
  /** Needs a Perbup, a Bupati's decree or a shift of the budget. */
  needsRegulation: boolean
  /** How many agencies' budgets it draws on. */
  budgets: number
}

const BILLION = 1_000_000_000n

/** When only the Bupati may decide: any row that holds is enough. */
const BUPATI_RULES = {
  cost: (facts) => facts.cost >= BILLION,
  regulation: (facts) => facts.needsRegulation,
  budgets: (facts) => facts.budgets >= 3,
} as const satisfies Record<string, (facts: OfficeFacts) => boolean>

export type BupatiRule = keyof typeof BUPATI_RULES

/** The rules that ask for the Bupati, in the order of the table. */
export function bupatiRules(facts: OfficeFacts): BupatiRule[] {
  // `Object.entries` knows the values' type only; the keys are those of the table.
  const rules = Object.entries(BUPATI_RULES) as [BupatiRule, (facts: OfficeFacts) => boolean][]
  return rules.flatMap(([rule, holds]) => (holds(facts) ? [rule] : []))
}

/** Must the Bupati decide? Otherwise either office may. */
export function needsBupati(facts: OfficeFacts): boolean {
  return bupatiRules(facts).length > 0
}

/** May the holder of this office decide it? The Bupati everything, the Wakil Bupati what does not need the Bupati. */
export function officeMayDecide(office: string, recommendation: { needsBupati: boolean }): boolean {
  return office === 'BUPATI' || (office === 'WAKIL_BUPATI' && !recommendation.needsBupati)
}
