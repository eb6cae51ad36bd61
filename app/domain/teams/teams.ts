/** A team crosses agencies: product page, "Tim: members from ≥ 2 OPD". */
const AGENCIES_PER_TEAM = 2

export type Composition = {
  members: number
  agencies: number
  /** Whether the rule holds; a team of nobody or of one is still being formed. */
  state: 'forming' | 'holds' | 'broken'
}

/** What a set of members means for the rule; people without an agency count for none. */
export function compositionOf(members: readonly { agencyId: string | null }[]): Composition {
  const agencies = new Set(members.flatMap(({ agencyId }) => (agencyId ? [agencyId] : []))).size
  const enough = agencies >= AGENCIES_PER_TEAM
  const state = enough ? 'holds' : members.length < 2 ? 'forming' : 'broken'
  return { members: members.length, agencies, state }
}
