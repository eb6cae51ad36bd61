import { isHead, officeRank, officeRule } from './office-kinds.ts'

/** An open office with its place: what it belongs to, and which office its row puts above it. */
export type PlacedOffice = { id: string; code: string; agencyId: string | null; superiorId: string | null }

/** The same with who holds it at a moment. */
export type SeatedOffice = PlacedOffice & {
  holders: readonly { personId: string; capacity: string; from: Date }[]
}

/** The office above this one among the open ones: the one its row names, else the one its kind does. */
export function officeAbove<O extends PlacedOffice>(office: PlacedOffice, offices: readonly O[]): O | null {
  const named = offices.find(({ id }) => id === office.superiorId)
  if (named) return named
  const { above } = officeRule(office.code)
  if (above === null) return null
  return (
    (above === 'head' ? headOf(office.agencyId, offices) : offices.find(({ code }) => code === above)) ?? null
  )
}

function headOf<O extends PlacedOffice>(agencyId: string | null, offices: readonly O[]): O | null {
  if (agencyId === null) return null
  return offices.find((office) => isHead(office.code) && office.agencyId === agencyId) ?? null
}

/** Would somebody stand above herself if this office came under that one? */
export function makesCircle(office: PlacedOffice, superiorId: string, offices: readonly PlacedOffice[]) {
  const then = offices.map((one) => (one.id === office.id ? { ...one, superiorId } : one))
  const seen = new Set<string>()
  let above = then.find(({ id }) => id === superiorId) ?? null
  while (above && !seen.has(above.id)) {
    if (above.id === office.id) return true
    seen.add(above.id)
    above = officeAbove(above, then)
  }
  return false
}

export type Superior<O> = { personId: string; office: O }

/**
 * Who is above a person: the holder of the office above her own, of several offices the highest first; where nobody holds
 * that, or she holds none, the head of her agency; never herself. Null: nobody.
 */
export function superiorAmong<O extends SeatedOffice>(
  person: { personId: string; agencyId: string | null },
  offices: readonly O[],
): Superior<O> | null {
  const own = offices
    .filter(({ holders }) => holders.some(({ personId }) => personId === person.personId))
    .sort((a, b) => officeRank(a.code) - officeRank(b.code))
  for (const above of [
    ...own.map((office) => officeAbove(office, offices)),
    headOf(person.agencyId, offices),
  ]) {
    const holder = above && holderOf(above, person.personId)
    if (above && holder) return { personId: holder, office: above }
  }
  return null
}

/** Who answers for an office: whoever acts in it now, because the definitive holder is away then; of two, the newer one. */
function holderOf({ holders }: SeatedOffice, exceptId: string): string | null {
  const [first] = holders
    .filter(({ personId }) => personId !== exceptId)
    .sort(
      (a, b) =>
        Number(a.capacity === 'DEFINITIF') - Number(b.capacity === 'DEFINITIF') ||
        b.from.getTime() - a.from.getTime(),
    )
  return first?.personId ?? null
}
