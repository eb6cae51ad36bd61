/** Roles of the glossary. `participant` and `trainer` are held in a cohort, the others in a district. */
export const ROLES = [
  'participant',
  'trainer',
  'secretariat',
  'reviewer',
  'leader',
  'aide',
  'opd',
  'steward',
  'auditor',
  'admin',
] as const
export type Role = (typeof ROLES)[number]

export const COHORT_ROLES: readonly Role[] = ['participant', 'trainer']

export function isRole(value: string): value is Role {
  return ROLES.some((role) => role === value)
}

export const CAPACITIES = ['DEFINITIF', 'PLT', 'PLH', 'PJ', 'PJS'] as const
export type Capacity = (typeof CAPACITIES)[number]

/** The capacity of a term as the database keeps it. */
export function capacityOf({ capacity }: { capacity: string }): Capacity {
  return CAPACITIES.find((known) => known === capacity) ?? 'DEFINITIF'
}

/** The offices whose holders decide. */
export const DECIDING_OFFICES = ['BUPATI', 'WAKIL_BUPATI'] as const
type DecidingOffice = (typeof DECIDING_OFFICES)[number]

export function isDecidingOffice(code: string): code is DecidingOffice {
  return DECIDING_OFFICES.some((office) => office === code)
}
