/** A team crosses agencies: product page, "Tim: members from ≥ 2 OPD". */
const AGENCIES_PER_TEAM = 2

export type Composition = {
  members: number
  /** Of those whose account is open. */
  agencies: number
  /** How many of the members have an account that was closed: they count for no rule. */
  closed: number
  /** Whether the rule holds; a team of nobody or of one is still being formed. */
  state: 'forming' | 'holds' | 'broken'
}

/**
 * What a set of members means for the rule; people without an agency count for none, and whose account was closed does
 * not count: she takes no part any more.
 */
export function compositionOf(members: readonly { agencyId: string | null; closed: boolean }[]): Composition {
  const active = members.filter(({ closed }) => !closed)
  const agencies = new Set(active.flatMap(({ agencyId }) => (agencyId ? [agencyId] : []))).size
  const enough = agencies >= AGENCIES_PER_TEAM
  const state = enough ? 'holds' : active.length < 2 ? 'forming' : 'broken'
  return { members: members.length, agencies, closed: members.length - active.length, state }
}
