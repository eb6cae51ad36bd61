import type { Asker } from './asker.ts'
import { ROLES, type Role } from './roles.ts'

/**
 * Who may give which role away. The secretariat runs the academy; who decides, audits or administers is named by the
 * administrator only, so no secretary can lift herself or a friend into those rooms.
 */
const GRANTS: Partial<Record<Role, readonly Role[]>> = {
  secretariat: ['participant', 'trainer', 'reviewer', 'opd', 'steward'],
  admin: ROLES,
}

/** The roles this person may give and take, in the order of the glossary. */
export function grantableRoles(asker: Asker): Role[] {
  const mine = new Set(asker.roles.flatMap(({ role }) => GRANTS[role] ?? []))
  return ROLES.filter((role) => mine.has(role))
}

/** Roles that only the administrator gives: naming somebody for one asks for the password again. */
export function isTrusted(role: Role): boolean {
  return !GRANTS.secretariat?.includes(role)
}

/** Whether she may change that person at all: not herself, and nobody who holds a role she could not give. */
export function mayManage(asker: Asker, person: { id: string; roles: readonly string[] }): boolean {
  if (person.id === asker.id) return false
  const mine: readonly string[] = grantableRoles(asker)
  return mine.length > 0 && person.roles.every((role) => mine.includes(role))
}
