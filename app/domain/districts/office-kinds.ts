import type { Role } from '#app/domain/access/roles.ts'
import type { AgencyKind } from './starting-list.ts'

/** What an office can be, in the order of every list: the highest first. */
export const OFFICE_KINDS = [
  'BUPATI',
  'WAKIL_BUPATI',
  'SEKDA',
  'KEPALA_OPD',
  'CAMAT',
  'KABID',
  'KEPALA_UPT',
] as const
export type OfficeKind = (typeof OFFICE_KINDS)[number]

/** How lists put offices together. */
export const OFFICE_GROUPS = ['top', 'heads', 'camat', 'below'] as const
export type OfficeGroup = (typeof OFFICE_GROUPS)[number]

export type OfficeRule = {
  group: OfficeGroup
  /** The role without which nobody holds it. */
  role: Extract<Role, 'leader' | 'opd'>
  /** The row of the permission table that says who fills, renames and closes it. */
  filledBy: 'offices.manage-top' | 'offices.manage'
  /** The kind of agency to which it belongs; null: to none, and the district has one. A kecamatan's governs its area. */
  agency: Extract<AgencyKind, 'OPD' | 'KECAMATAN'> | null
  /** An agency can have several of them. */
  several: boolean
  /** The office above it where its row names none; 'head': the head of its agency. */
  above: OfficeKind | 'head' | null
}

const TOP = { group: 'top', filledBy: 'offices.manage-top', agency: null, several: false } as const
const HEAD = { role: 'opd', filledBy: 'offices.manage', several: false, above: 'SEKDA' } as const
const BELOW = {
  group: 'below',
  role: 'opd',
  filledBy: 'offices.manage',
  agency: 'OPD',
  several: true,
  above: 'head',
} as const

/** THE table of offices: who may hold one, to what it belongs, who is above it and who fills it. */
const RULES: Readonly<Record<OfficeKind, OfficeRule>> = {
  BUPATI: { ...TOP, role: 'leader', above: null },
  WAKIL_BUPATI: { ...TOP, role: 'leader', above: 'BUPATI' },
  SEKDA: { ...TOP, role: 'opd', above: 'BUPATI' },
  KEPALA_OPD: { ...HEAD, group: 'heads', agency: 'OPD' },
  CAMAT: { ...HEAD, group: 'camat', agency: 'KECAMATAN' },
  KABID: BELOW,
  KEPALA_UPT: BELOW,
}

/** An office with a code that nobody knows is treated as the strictest. */
export function officeRule(code: string): OfficeRule {
  return isOfficeKind(code) ? RULES[code] : RULES.BUPATI
}

export function isOfficeKind(code: string): code is OfficeKind {
  return OFFICE_KINDS.some((kind) => kind === code)
}

/** Its holder heads an agency. */
export function isHead(code: string): boolean {
  return code === 'KEPALA_OPD' || code === 'CAMAT'
}

/** The lower, the higher the office; what is no kind comes last. */
export function officeRank(code: string): number {
  const place = OFFICE_KINDS.findIndex((kind) => kind === code)
  return place < 0 ? OFFICE_KINDS.length : place
}

/** The kinds for which this holds. */
export function kindsWhere(holds: (rule: OfficeRule) => boolean): OfficeKind[] {
  return OFFICE_KINDS.filter((kind) => holds(RULES[kind]))
}
