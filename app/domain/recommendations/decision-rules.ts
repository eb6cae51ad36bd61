import type { DECIDING_OFFICES } from '#app/domain/access/roles.ts'

/** The one office of those that decide to which a rule can lead: what no rule asks for, either may decide. */
export type RuledOffice = Extract<(typeof DECIDING_OFFICES)[number], 'BUPATI'>

/** Which recommendations only one office may decide, as a district has laid it down; null: that asks for nobody. */
export type DecisionRules = {
  /** Whole rupiah: so much or more. */
  cost: { from: number; office: RuledOffice } | null
  regulation: { office: RuledOffice } | null
  /** Budgets of agencies on which it draws: so many or more. */
  budgets: { from: number; office: RuledOffice } | null
}

/** The rules before there was a list of them; with them every district begins. Versions without a row of the list keep them. */
export const FIRST_RULES: DecisionRules = {
  cost: { from: 1_000_000_000, office: 'BUPATI' },
  regulation: { office: 'BUPATI' },
  budgets: { from: 3, office: 'BUPATI' },
}

/** Rules of a list: only the number says which of two was laid down later. */
type Laid = { number: number; validFrom: Date }

/** `replaced`: rules laid down later came first, so that these never held. */
export type RulesStanding = 'now' | 'coming' | 'past' | 'replaced'

/** The rules that hold at this moment: of those that have begun, the ones that were laid down last. */
export function inForce<Row extends Laid>(rows: readonly Row[], now: Date): Row | null {
  const begun = rows.filter(({ validFrom }) => validFrom <= now)
  return begun.toSorted((one, other) => other.number - one.number)[0] ?? null
}

export function rulesStanding(row: Laid, rows: readonly Laid[], now: Date): RulesStanding {
  const later = rows.filter(({ number }) => number > row.number)
  if (later.some(({ validFrom }) => validFrom <= row.validFrom)) return 'replaced'
  if (row.validFrom > now) return 'coming'
  return later.some(({ validFrom }) => validFrom <= now) ? 'past' : 'now'
}
