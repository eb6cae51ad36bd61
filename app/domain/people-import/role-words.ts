import type { Role } from '#app/domain/access/roles.ts'
import { nameKey } from '#app/platform/say/name-key.ts'

/** Roles that a list may give; every other is given by hand, on the page of the person. */
export const LISTED_ROLES = [
  'participant',
  'trainer',
  'reviewer',
  'opd',
  'steward',
] as const satisfies readonly Role[]
export type ListedRole = (typeof LISTED_ROLES)[number]

const WORDS: Readonly<Record<ListedRole, readonly string[]>> = {
  participant: ['peserta', 'participant'],
  trainer: ['pelatih', 'wi', 'widyaiswara', 'trainer'],
  reviewer: ['penelaah', 'reviewer'],
  opd: ['pic opd', 'pic perangkat daerah'],
  steward: ['walidata'],
}

const NEVER = /admin|bupati|pimpinan|leader|sekretariat|sekda|ajudan|inspektorat|auditor/

export type RoleWord =
  { kind: 'role'; role: ListedRole } | { kind: 'never' } | { kind: 'unknown' } | { kind: 'none' }

/** What a cell for a role says; "Pelatih/WI" says one thing twice. */
export function readRole(typed: string): RoleWord {
  const text = nameKey(typed)
  if (text === '' || text === '-') return { kind: 'none' }
  if (NEVER.test(text)) return { kind: 'never' }
  const parts = text
    .split(/[/,;]| dan /)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const roles = new Set(parts.map((part) => LISTED_ROLES.find((role) => WORDS[role].includes(part))))
  const [role] = roles
  return roles.size === 1 && role ? { kind: 'role', role } : { kind: 'unknown' }
}
