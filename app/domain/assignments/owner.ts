import type { Asker } from '#app/domain/access/asker.ts'
import { hasRole } from '#app/domain/access/asker.ts'
import { can } from '#app/domain/access/permissions.ts'

/** Whose work a submission is: one person's, or one team's together. */
export type Owner = { key: string; personId: string | null; teamId: string | null }

export function personKey(personId: string): string {
  return `person:${personId}`
}

export function teamKey(teamId: string): string {
  return `team:${teamId}`
}

/** Who owes an assignment when this participant opens it; null for a team assignment before she has a team. */
export function ownerFor(asker: Asker, kind: string, cohortId: string): Owner | null {
  if (kind !== 'TEAM') return { key: personKey(asker.id), personId: asker.id, teamId: null }
  const team = asker.teams.find((held) => held.cohortId === cohortId)
  return team ? { key: teamKey(team.id), personId: null, teamId: team.id } : null
}

/** Every owner whose work is also this person's. */
export function ownKeys(asker: Asker): string[] {
  return [personKey(asker.id), ...asker.teams.map((team) => teamKey(team.id))]
}

type Place = { cohortId: string; districtId: string }

export function isParticipantOf(asker: Asker, { cohortId, districtId }: Place): boolean {
  return (
    can(asker, 'submission.write') &&
    districtId === asker.districtId &&
    hasRole(asker, 'participant', cohortId)
  )
}

/**
 * May she read the handed-in work of a whole cohort: its trainers, and secretariat and auditors of its district.
 * Asked role by role: somebody who learns in one cohort may teach in another, and neither right carries over.
 */
export function overseesCohort(asker: Asker, { cohortId, districtId }: Place): boolean {
  if (!can(asker, 'submission.read') || districtId !== asker.districtId) return false
  return hasRole(asker, 'trainer', cohortId) || hasRole(asker, 'secretariat') || hasRole(asker, 'auditor')
}
