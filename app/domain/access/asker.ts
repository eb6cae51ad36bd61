import type { Language } from '#app/platform/say/language.ts'
import type { Role } from './roles.ts'

/** The person who asks, with everything that decides what she may see and do. Queries carry it. */
export type Asker = {
  id: string
  name: string
  email: string | null
  username: string | null
  title: string | null
  districtId: string
  districtName: string
  agencyId: string | null
  language: Language
  /** The district's time zone: by it her days begin and end. */
  zone: string
  roles: readonly { role: Role; cohortId: string | null }[]
  teams: readonly { id: string; cohortId: string; name: string; isLead: boolean }[]
  offices: readonly { termId: string; code: string; capacity: string }[]
}

/** Is something meant for her: a room of her daily work, a guide? What she may do is asked of the permission table. */
export function worksAs(asker: { roles: readonly { role: Role }[] }, roles: readonly Role[]): boolean {
  return asker.roles.some((held) => roles.includes(held.role))
}

export function inTeam(asker: Asker, teamId: string): boolean {
  return asker.teams.some((team) => team.id === teamId)
}

/** Work belongs to one person or to one team together; the key says to whom. */
export function personKey(personId: string): string {
  return `person:${personId}`
}

export function teamKey(teamId: string): string {
  return `team:${teamId}`
}

/** Every owner whose work is also this person's. */
export function ownKeys(asker: Asker): string[] {
  return [personKey(asker.id), ...asker.teams.map((team) => teamKey(team.id))]
}
