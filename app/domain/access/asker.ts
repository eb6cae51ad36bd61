import type { Language } from '#app/platform/say/language.ts'
import type { Role } from './roles.ts'

/** The person who asks, with everything that decides what she may see and do. Queries carry it. */
export type Asker = {
  id: string
  name: string
  email: string
  title: string | null
  districtId: string
  districtName: string
  agencyId: string | null
  language: Language
  roles: readonly { role: Role; cohortId: string | null }[]
  teams: readonly { id: string; cohortId: string; name: string; isLead: boolean }[]
  offices: readonly { termId: string; code: string; capacity: string }[]
}

export function hasRole(asker: Asker, role: Role, cohortId?: string): boolean {
  return asker.roles.some(
    (held) => held.role === role && (cohortId === undefined || held.cohortId === cohortId),
  )
}

/** The cohorts in which the person holds the role. */
export function cohortsAs(asker: Asker, role: Role): string[] {
  return asker.roles.flatMap((held) => (held.role === role && held.cohortId ? [held.cohortId] : []))
}

export function inTeam(asker: Asker, teamId: string | null): boolean {
  return asker.teams.some((team) => team.id === teamId)
}

export function leadsTeam(asker: Asker, teamId: string | null): boolean {
  return asker.teams.some((team) => team.id === teamId && team.isLead)
}
