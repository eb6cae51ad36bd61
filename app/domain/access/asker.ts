import type { Language } from '#app/platform/say/language.ts'
import type { Role } from './roles.ts'

/** A membership that has ended; `joinedAt` null: from the beginning. `removed`: the team was dissolved. */
export type FormerTeam = {
  id: string
  cohortId: string
  name: string
  joinedAt: Date | null
  leftAt: Date
  removed: boolean
}

/** The person who asks, with everything that decides what she may see and do. Queries carry it. */
export type Asker = {
  id: string
  name: string
  email: string | null
  username: string | null
  title: string | null
  districtId: string
  districtName: string
  /** Hers is the district this installation began with: from there others are founded. */
  foundsDistricts: boolean
  agencyId: string | null
  language: Language
  /** The district's time zone: by it her days begin and end. */
  zone: string
  roles: readonly { role: Role; cohortId: string | null }[]
  /** `joinedAt` null: from the beginning. */
  teams: readonly { id: string; cohortId: string; name: string; isLead: boolean; joinedAt: Date | null }[]
  /** Memberships that have ended, several of one team if she came back and left again. */
  formerTeams: readonly FormerTeam[]
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

/** Every owner whose work is also this person's to write and to read now. */
export function ownKeys(asker: Asker): string[] {
  return [personKey(asker.id), ...asker.teams.map((team) => teamKey(team.id))]
}

/** The teams in which she is or was, each once: she passes judgement on nothing that one of them wrote. */
export function teamsEver({ teams, formerTeams }: Asker): string[] {
  return [...new Set([...teams, ...formerTeams].map(({ id }) => id))]
}

export function wasEverIn(asker: Asker, teamId: string): boolean {
  return teamsEver(asker).includes(teamId)
}

/** Every owner whose work is or was also this person's: nobody grades it with her. */
export function keysEver(asker: Asker): string[] {
  return [personKey(asker.id), ...teamsEver(asker).map(teamKey)]
}

/** From when to when she belonged to a team; `from` null: from the beginning. */
export type Stay = { teamId: string; from: Date | null; to: Date }

/** Her memberships that have ended. */
export function formerStays({ formerTeams }: Pick<Asker, 'formerTeams'>): Stay[] {
  return formerTeams.map(({ id, joinedAt, leftAt }) => ({ teamId: id, from: joinedAt, to: leftAt }))
}

/** Did the moment lie within? Both ends belong to it: what a team does in the moment of a change is also hers. */
export function within({ from, to }: Pick<Stay, 'from' | 'to'>, at: Date): boolean {
  return (from === null || from <= at) && at <= to
}
